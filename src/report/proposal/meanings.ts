/**
 * What each picture means for a decision: how to act on it, never a number that the picture has already said. True of
 * every result that has the picture.
 */
import { exactly } from '../../chart/headline.js'
import type { Result } from '../../verdict/result.js'

/** Absent for a picture that speaks for itself. */
export function meaningOf(chart: string, result: Result): string | undefined {
  return meanings[chart]?.(targetOf(result))
}

/** The volume that the report looks ahead to. */
function targetOf(result: Result): string {
  if (result.schema === 'loadbearing/stress@1') return exactly(result.answer.target)
  if ('target' in result) return exactly(result.target)
  return exactly(Math.max(...result.volumes.map(({ volume }) => volume)))
}

const meanings: Readonly<Record<string, (target: string) => string>> = {
  map: () =>
    'Wide arrows carry most of the work, and a full station holds up all that comes after it. Check this picture first: an error here is an error everywhere below.',
  ladder: (target) =>
    `What stands left of ${target} has to change before the volume gets there; what stands right of it can stay as it is. What recovers most of the loss on the way is another question: the proof answers it.`,
  'heat-strip': () =>
    'From 100% on more work arrives than can be done, and the queue grows for as long as the volume lasts. Close below it, small surprises already become long waits.',
  paths: () =>
    'Each hand-over on a way is a wait that no faster model shortens. The ways that are both frequent and long are the ones to redesign.',
  'time-ledger': () =>
    'A faster AI or faster people shorten the work alone. Waiting for a meeting, for opening hours or for busy people goes only when decision rights, cadence or capacity change.',
  'flow-time-fan': () =>
    'Promises are broken in the slow tail: watch what the slowest one in ten or twenty take, not the mean.',
  review: (target) =>
    `Every per cent here is people’s time at ${target}. It falls when the AI may decide more by itself, and the price of that is in the errors that pass.`,
  calibration: () =>
    'Where the line lies below the diagonal the AI is surer than it is right, and a threshold on its confidence lets through more errors than it says.',
  exceptions: () =>
    'An exception is cheap on its first day and dear when it is old. Ages that grow from week to week mean that the desk is digesting less than it is fed.',
  backlog: () =>
    'A level line is a process that digests what it gets, however long it is. A line that rises steadily never comes back by itself.',
  trust: () => 'Trust is lost quickly and won back slowly: the loop has to be broken before it turns, not after.',
  proof: () =>
    'Each mark is an experiment: a quarter more of one capacity, everything else and all chance events the same. The loss is that of the whole design: a queue that few items pass may grow without end and cost the whole little.',
  cascade: () =>
    'Mending the first constraint only carries to the next one. The last step tells what the whole way costs, and where the next plan has to begin.',
  'before-and-after': () =>
    'Both designs met the same arrivals and the same chance events, so a difference comes from the design. Where an interval includes nothing, no difference is claimed.',
  'cost-and-value': () =>
    'Volume pays as long as what it brings grows faster than what late, wrong and waiting items cost.',
  'warm-up': () =>
    'An empty process looks better than it is: the weeks in which it fills are left out of every number.',
  sweep: () =>
    'Where the break volume no longer rises, something else has become the constraint: more of the same buys nothing there.',
  sensitivity: () =>
    'Measure first what moves the break volume most; an assumption that moves nothing can stay an assumption.',
  levers: () => 'A lever that is strong alone may add nothing beside another one: sets are judged together.',
}

/** Names of all charts. */
export const chartsWithMeaning: readonly string[] = Object.keys(meanings)
