/** `compare`: paired differences between today's design and others, a verdict word each, and of several the best. */
import type { CompareResult } from '../verdict/result.js'
import { choiceFlags } from './choice-flags.js'
import { command } from './command.js'
import { flagSwitch, textFlag } from './flag.js'
import { studyFlags, to, volumeFlag } from './flags.js'
import { compareGate } from './gate.js'
import { loadLevers } from './load-levers.js'
import { loadScenarios } from './load-scenarios.js'
import { Refusal } from './refusal.js'
import { refuseUnsearchable } from './refuse-unsearchable.js'
import { type Question, simulate } from './simulate.js'

const mostDesigns = 10
const example = 'loadbearing compare current.yaml redesign.yaml --volume 2'

export const compare = command({
  name: 'compare',
  about: 'Paired differences between a design and others; of three or more the best',
  operands: { form: 'CURRENT [REDESIGN…]', least: 1, most: mostDesigns },
  example,
  flags: {
    volume: volumeFlag(2),
    levers: textFlag('LEVERS', 'a file of levers: each of them alone, then all together'),
    gate: flagSwitch('find the break volumes too; exit 21 where a redesign breaks earlier'),
    ...choiceFlags,
    to,
    ...studyFlags,
  },
  async run(
    files,
    { gate: breaks = false, levers: leversFile, allow, to, jobs, out, json, quiet, ...numbers },
    terminal,
  ) {
    const read = await loadScenarios(files, allow)
    const levers = leversFile === undefined ? undefined : await loadLevers(leversFile, read[0], allow)
    const { leverDesigns, whyNoChoice } = await import('../index.js')
    const designs = [...read, ...(levers === undefined ? [] : leverDesigns(levers))]
    if (designs.length < 2)
      throw new Refusal(`compare takes CURRENT REDESIGN… or CURRENT --levers LEVERS, as in: ${example}`)
    if (designs.length > mostDesigns)
      throw new Refusal(`compare takes ${mostDesigns} designs, and these are ${designs.length}`)
    if (breaks) refuseUnsearchable(designs, numbers.weeks)
    const whyNot = whyNoChoice(designs, numbers)
    if (whyNot !== undefined) throw new Refusal(whyNot)
    const [current, ...redesigns] = designs
    const options = { ...numbers, breaks, ...(levers && { levers: levers.file }) }
    const question: Question<CompareResult> = {
      command: 'compare',
      file: files[0],
      designs,
      handling: { to, jobs, out, json, quiet },
      options: { ...options, levers: levers?.sha256 },
      ask: ({ compare }, { executor, onProgress }) => compare(current, redesigns, { ...options, executor, onProgress }),
      judge: breaks ? compareGate : undefined,
    }
    return simulate(question, terminal)
  },
})
