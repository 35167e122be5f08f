/** `diagnose`: the four questions, each answered in a sentence with its numbers. */
import type { StressResult } from '../verdict/result.js'
import { command } from './command.js'
import { studyFlags, to, volumeFlag } from './flags.js'
import { loadScenarios } from './load-scenarios.js'
import { refuseUnsearchable } from './refuse-unsearchable.js'
import { type Question, simulate } from './simulate.js'

export const diagnose = command({
  name: 'diagnose',
  about: 'Four questions: where it goes, who is needed, what waits, what breaks',
  operands: { form: 'SCENARIO', least: 1, most: 1 },
  example: 'loadbearing diagnose current.yaml --volume 2',
  flags: { volume: volumeFlag(2), to, ...studyFlags },
  async run([file], { allow, to, jobs, out, json, quiet, ...options }, terminal) {
    const designs = await loadScenarios([file], allow)
    refuseUnsearchable(designs, options.weeks)
    const [current] = designs
    const question: Question<StressResult> = {
      command: 'diagnose',
      file,
      designs,
      handling: { to, jobs, out, json, quiet },
      options,
      prints: 'questions',
      ask: ({ stress }, { executor, onProgress }) => stress(current, { ...options, executor, onProgress }),
    }
    return simulate(question, terminal)
  },
})
