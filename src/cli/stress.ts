/** `stress`, the main one: what breaks first, and at which volume. */
import type { StressResult } from '../verdict/result.js'
import { command } from './command.js'
import { numberFlag, textFlag } from './flag.js'
import { largestVolume, studyFlags, to, volumeFlag } from './flags.js'
import { stressGate } from './gate.js'
import { loadLevers } from './load-levers.js'
import { loadScenarios } from './load-scenarios.js'
import { refuseUnsearchable } from './refuse-unsearchable.js'
import { type Question, simulate } from './simulate.js'

export const stress = command({
  name: 'stress',
  about: 'What breaks first, and at which volume',
  operands: { form: 'SCENARIO', least: 1, most: 1 },
  example: 'loadbearing stress current.yaml --against redesign.yaml --gate 2',
  flags: {
    volume: volumeFlag(2),
    against: textFlag('REDESIGN', 'a redesign, held beside it on the same random numbers'),
    levers: textFlag('LEVERS', 'a file of levers: which of them would do instead of each step of the cascade'),
    gate: numberFlag('N', 'exit 20 where it breaks below N×, 22 where that is not settled', 0, largestVolume),
    to,
    ...studyFlags,
  },
  async run([file], { against, levers: leversFile, allow, to, jobs, out, json, quiet, ...options }, terminal) {
    const designs = await loadScenarios(against === undefined ? [file] : [file, against], allow)
    refuseUnsearchable(designs, options.weeks)
    const [current, redesign] = designs
    const levers = leversFile === undefined ? undefined : await loadLevers(leversFile, current, allow)
    const beside = { ...(redesign && { against: redesign }), ...(levers && { levers }) }
    const { gate } = options
    const question: Question<StressResult> = {
      command: 'stress',
      file,
      designs,
      handling: { to, jobs, out, json, quiet },
      options: { ...options, levers: levers?.sha256 },
      ask: ({ stress }, { executor, onProgress }) => stress(current, { ...options, ...beside, executor, onProgress }),
      judge: gate === undefined ? undefined : (result) => stressGate(result, gate),
    }
    return simulate(question, terminal)
  },
})
