/** `explain`: why a result answers as it does, what would move it, what would prove it wrong; from the result alone. */
import { resultToJson } from '../report/json.js'
import { didYouMean } from '../scenario/words/nearest.js'
import { command } from './command.js'
import { exitCode } from './exit-code.js'
import { json } from './flags.js'
import { readResult } from './read-result.js'
import { Refusal } from './refusal.js'

export const explain = command({
  name: 'explain',
  about: 'Why this one, what would move it, what would prove it wrong',
  operands: { form: 'RESULT [STATION]', least: 1, most: 2 },
  example: 'loadbearing explain reports/insurance-claims/result.json committee',
  flags: { json },
  async run([file, station], { json: asJson = false }, terminal) {
    const result = await readResult(file)
    if (result.schema !== 'loadbearing/stress@1')
      throw new Refusal(`${file}: only what breaks first can be explained; make a result with \`loadbearing stress\``)
    const { explanationOf, explanationOfOne, idsOf } = await import('../report/explain.js')
    const parts = station === undefined ? explanationOf(result) : explanationOfOne(result, station)
    if (parts === undefined) {
      const near = didYouMean(station, idsOf(result))
      const known = near ?? `there are ${idsOf(result).join(', ')}`
      throw new Refusal(`${file}: there is no station or pool \`${station}\`; ${known}`)
    }
    if (asJson) terminal.print(resultToJson(parts))
    else {
      const { explanationText } = await import('../report/terminal-explain.js')
      terminal.print(explanationText(parts, terminal.colour))
    }
    return exitCode.answered
  },
})
