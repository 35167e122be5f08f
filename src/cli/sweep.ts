/** `sweep`: what breaks first as one or two values of the file are varied. */
import type { SweepResult } from '../verdict/result.js'
import { command } from './command.js'
import { studyFlags, to, volumeFlag } from './flags.js'
import { loadScenarios, readerFor } from './load-scenarios.js'
import { Refusal } from './refusal.js'
import { refuseUnsearchable } from './refuse-unsearchable.js'
import { type Question, simulate } from './simulate.js'
import { varyFlag } from './vary-flag.js'

export const sweep = command({
  name: 'sweep',
  about: 'What breaks first as one or two values of the file are varied',
  operands: { form: 'SCENARIO', least: 1, most: 1 },
  example: 'loadbearing sweep current.yaml --vary pools.seniors.count=4..8',
  flags: { vary: varyFlag, volume: volumeFlag(2), to, ...studyFlags },
  async run([file], { vary = [], allow, to, jobs, out, json, quiet, ...options }, terminal) {
    if (vary.length === 0) throw new Refusal('sweep wants --vary, as in: --vary pools.seniors.count=4..8')
    const [current] = await loadScenarios([file], allow)
    refuseUnsearchable([current], options.weeks)
    const { varied } = await import('../index.js')
    const designs = await varied(current, vary, readerFor(file, allow))
    if ('problems' in designs) {
      const { formatProblem } = await import('../scenario/read-scenario.js')
      throw new Refusal(designs.problems.map(formatProblem).join('\n\n'))
    }
    refuseUnsearchable(
      designs.designs.map(({ loaded }) => loaded),
      options.weeks,
    )
    const question: Question<SweepResult> = {
      command: 'sweep',
      file,
      designs: designs.designs.map(({ loaded }) => loaded),
      handling: { to, jobs, out, json, quiet },
      options,
      ask: ({ sweep }, { executor, onProgress }) => sweep(designs, { ...options, executor, onProgress }),
    }
    return simulate(question, terminal)
  },
})
