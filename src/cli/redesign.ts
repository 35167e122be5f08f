/** `redesign`: from a file of levers with costs, the cheapest set of them under which the design holds. */
import type { RedesignResult } from '../verdict/result.js'
import { command } from './command.js'
import { type Flag, textFlag, Wanted } from './flag.js'
import { studyFlags, to, volumeFlag } from './flags.js'
import { loadLevers } from './load-levers.js'
import { loadScenarios } from './load-scenarios.js'
import { Refusal } from './refusal.js'
import { refuseUnsearchable } from './refuse-unsearchable.js'
import { type Question, simulate } from './simulate.js'

const indifference: Flag<number> = {
  takes: 'X',
  about: 'costs this close count as the same, and the better design is chosen [1% of the cheapest]',
  read: (text) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : new Wanted('an amount of money, 0 or more')),
}

export const redesign = command({
  name: 'redesign',
  about: 'The cheapest set of levers under which the design holds',
  operands: { form: 'SCENARIO', least: 1, most: 1 },
  example: 'loadbearing redesign current.yaml --levers levers.yaml --volume 2',
  flags: {
    levers: textFlag('LEVERS', 'needed: the file of levers with their costs'),
    volume: volumeFlag(2),
    indifference,
    to,
    ...studyFlags,
  },
  async run([file], { levers: leversFile, allow, to, jobs, out, json, quiet, ...options }, terminal) {
    if (leversFile === undefined) throw new Refusal('redesign wants --levers, as in: --levers levers.yaml')
    const [current] = await loadScenarios([file], allow)
    const levers = await loadLevers(leversFile, current, allow)
    const designs = levers.sets.map(({ loaded }) => loaded)
    refuseUnsearchable(designs, options.weeks)
    const question: Question<RedesignResult> = {
      command: 'redesign',
      file,
      designs,
      handling: { to, jobs, out, json, quiet },
      options: { ...options, levers: levers.sha256 },
      ask: ({ redesign }, { executor, onProgress }) => redesign(current, levers, { ...options, executor, onProgress }),
    }
    return simulate(question, terminal)
  },
})
