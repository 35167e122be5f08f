/** `run`: one volume, all measures with their intervals. */
import type { RunResult } from '../verdict/result.js'
import { command } from './command.js'
import { studyFlags, to, volumeFlag } from './flags.js'
import { loadScenarios } from './load-scenarios.js'
import { type Question, simulate } from './simulate.js'

export const run = command({
  name: 'run',
  about: 'One volume: all measures with their intervals',
  operands: { form: 'SCENARIO', least: 1, most: 1 },
  example: 'loadbearing run current.yaml --volume 1.5',
  flags: { volume: volumeFlag(1), to, ...studyFlags },
  async run([file], { allow, to, jobs, out, json, quiet, ...options }, terminal) {
    const designs = await loadScenarios([file], allow)
    const question: Question<RunResult> = {
      command: 'run',
      file,
      designs,
      handling: { to, jobs, out, json, quiet },
      options,
      ask: ({ run }, { executor, onProgress }) => run(designs[0], { ...options, executor, onProgress }),
    }
    return simulate(question, terminal)
  },
})
