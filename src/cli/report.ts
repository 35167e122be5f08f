/** `report`: renders a result file again, without simulating. */
import { dirname } from 'node:path'
import { standardInput } from '../files/standard-input.js'
import { command } from './command.js'
import { deliver } from './deliver.js'
import { exitCode } from './exit-code.js'
import { textFlag } from './flag.js'
import { json, standardKinds, to } from './flags.js'
import { openOutputFolder } from './output-folder.js'
import { readResult } from './read-result.js'
import { Refusal } from './refusal.js'

export const report = command({
  name: 'report',
  about: 'Render a result file again, without simulating',
  operands: { form: 'RESULT', least: 1, most: 1 },
  example: 'loadbearing report reports/insurance-claims/result.json --to html,svg',
  flags: { to, out: { ...textFlag('DIR', 'where to write [beside the result]'), letter: 'o' }, json },
  async run([file], { to = standardKinds, out: given, json = false }, terminal) {
    if (file === standardInput && given === undefined)
      throw new Refusal('a result on standard input lies in no folder; name one with --out')
    const out = given ?? dirname(file)
    const result = await readResult(file)
    await openOutputFolder(out)
    await deliver(result, { folder: out, kinds: to, asJson: json, quiet: false, gate: undefined }, terminal)
    return exitCode.answered
  },
})
