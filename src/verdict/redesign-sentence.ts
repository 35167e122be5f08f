/** What a search for the cheapest set of levers says, in one sentence. */
import { isAtEveryVolume } from './at-every-volume.js'
import type { LeverChoice, RedesignResult } from './result.js'
import { moneyInWords } from './selection-sentence.js'
import { volumeInWords } from './sentence.js'

type Sets = Pick<RedesignResult, 'chosen' | 'farthest' | 'target' | 'horizon' | 'selection'>

/** @param isFarthestKnown whether no other set may go farther than the one that does */
export function redesignSentence(sets: Sets, currency: string | undefined, isFarthestKnown: boolean): string {
  const { chosen, farthest, target, horizon, selection } = sets
  const at = `${volumeInWords(target)}×`
  if (chosen === undefined) {
    const none = `No set of these levers holds at ${at}`
    if (farthest === undefined) return `${none}.`
    const known = isFarthestKnown ? '' : ' of those that were searched'
    return `${none}; farthest${known} goes ${withLevers(farthest)}: ${breaks(farthest, at)}${doubt(farthest, at)}.`
  }
  if (chosen.levers.length === 0)
    return `No lever is needed: the design as it is holds at ${at}; ${breaks(chosen, at)}${doubt(chosen, at)}.`
  const cost = `${moneyInWords(chosen.cost.overHorizon, currency)} over ${weeksInWords(horizon.weeks)}`
  const what = selection === undefined ? 'Cheapest to hold' : among(selection)
  return `${what} at ${at}: ${leversInWords(chosen)}, for ${cost}; ${breaks(chosen, at)}${doubt(chosen, at)}.`
}

/** Of several that cost the same. */
function among({ best, contenders }: NonNullable<RedesignResult['selection']>): string {
  const count = contenders.length
  return best === undefined ? `Cheapest to hold, one of ${count} that are not told apart,` : 'Cheapest and best to hold'
}

/** `structured-inputs and more-seniors at 8`. */
export function leversInWords({ levers }: Pick<LeverChoice, 'levers'>): string {
  const names = levers.map(({ name, value }) => `${name}${value === undefined ? '' : ` at ${value}`}`)
  if (names.length === 0) return 'no lever'
  if (names.length === 1) return names[0]
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}

function withLevers(choice: LeverChoice): string {
  return choice.levers.length === 0 ? 'the design as it is' : `the design with ${leversInWords(choice)}`
}

function breaks({ breaksAt, above = 16, first, missedToday }: LeverChoice, at: string): string {
  if (missedToday.length > 0) return `it misses ${missedToday.join(', ')} today and at ${at}`
  if (breaksAt === undefined) return `nothing breaks up to ${above}×`
  if (isAtEveryVolume({ breaksAt })) return `at every volume it breaks ${first ?? 'something'}`
  const decimals = breaksAt.high - breaksAt.low < 0.01 ? 3 : 2
  const [estimate, low, high] = [breaksAt.estimate, breaksAt.low, breaksAt.high].map((each) => each.toFixed(decimals))
  return `it breaks at ${estimate}× (${low}–${high})${first === undefined ? '' : `, ${first} first`}`
}

function doubt({ settled, holdsAtTarget }: LeverChoice, at: string): string {
  if (settled) return ''
  return `; that it ${holdsAtTarget ? 'holds' : 'does not hold'} at ${at} is not settled`
}

export function weeksInWords(weeks: number): string {
  return `${Number(weeks.toFixed(2))} ${weeks === 1 ? 'week' : 'weeks'}`
}
