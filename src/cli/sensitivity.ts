/** `sensitivity`: which of the assumptions behind the file would change the verdict. */
import type { SensitivityResult } from '../verdict/result.js'
import { command } from './command.js'
import { wholeNumberFlag } from './flag.js'
import { studyFlags, to } from './flags.js'
import { loadScenarios, readerFor } from './load-scenarios.js'
import { Refusal } from './refusal.js'
import { refuseUnsearchable } from './refuse-unsearchable.js'
import { type Question, simulate } from './simulate.js'

export const sensitivity = command({
  name: 'sensitivity',
  about: 'Which assumption of the evidence would change the verdict',
  operands: { form: 'SCENARIO', least: 1, most: 1 },
  example: 'loadbearing sensitivity current.yaml --draws 100',
  flags: { draws: wholeNumberFlag('N', 'draws of all assumptions at once [40]', 2, 1000), to, ...studyFlags },
  async run([file], { allow, to, jobs, out, json, quiet, ...options }, terminal) {
    const [current] = await loadScenarios([file], allow)
    refuseUnsearchable([current], options.weeks)
    const { assumed, nothingToVary } = await import('../index.js')
    const designs = await assumed(current, options, readerFor(file, allow))
    if ('problems' in designs) {
      const { formatProblem } = await import('../scenario/read-scenario.js')
      throw new Refusal(designs.problems.map(formatProblem).join('\n\n'))
    }
    if (designs.assumptions.inputs.length === 0) throw new Refusal(nothingToVary(file))
    const question: Question<SensitivityResult> = {
      command: 'sensitivity',
      file,
      designs: designs.loaded,
      handling: { to, jobs, out, json, quiet },
      options,
      ask: ({ sensitivity }, { executor, onProgress }) => sensitivity(designs, { ...options, executor, onProgress }),
    }
    return simulate(question, terminal)
  },
})
