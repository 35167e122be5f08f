/** `compare`: paired differences between today's design and others, a verdict word each, and of several the best. */
import type { CompareResult } from '../verdict/result.js'
import { choiceFlags } from './choice-flags.js'
import { command } from './command.js'
import { flagSwitch } from './flag.js'
import { studyFlags, to, volumeFlag } from './flags.js'
import { compareGate } from './gate.js'
import { loadScenarios } from './load-scenarios.js'
import { Refusal } from './refusal.js'
import { refuseUnsearchable } from './refuse-unsearchable.js'
import { type Question, simulate } from './simulate.js'

export const compare = command({
  name: 'compare',
  about: 'Paired differences between a design and others; of three or more the best',
  operands: { form: 'CURRENT REDESIGN…', least: 2, most: 10 },
  example: 'loadbearing compare current.yaml redesign.yaml --volume 2',
  flags: {
    volume: volumeFlag(2),
    gate: flagSwitch('find the break volumes too; exit 21 where a redesign breaks earlier'),
    ...choiceFlags,
    to,
    ...studyFlags,
  },
  async run(files, { gate: breaks = false, to, jobs, out, json, quiet, ...numbers }, terminal) {
    const designs = await loadScenarios(files)
    if (breaks) refuseUnsearchable(designs, numbers.weeks)
    const { whyNoChoice } = await import('../index.js')
    const whyNot = whyNoChoice(designs, numbers)
    if (whyNot !== undefined) throw new Refusal(whyNot)
    const [current, ...redesigns] = designs
    const options = { ...numbers, breaks }
    const question: Question<CompareResult> = {
      command: 'compare',
      file: files[0],
      designs,
      handling: { to, jobs, out, json, quiet },
      options,
      ask: ({ compare }, { executor, onProgress }) => compare(current, redesigns, { ...options, executor, onProgress }),
      judge: breaks ? compareGate : undefined,
    }
    return simulate(question, terminal)
  },
})
