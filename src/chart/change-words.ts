/** The sentences of before-and-after: whether the redesign clears the target, and in how many measures it is better. */
import type { Answer, Difference } from '../verdict/result.js'
import type { Change, Redesigned } from './changes.js'
import { capitalised, exactly, firstThatFits } from './headline.js'
import type { Kept } from './same-people.js'
import { format, formatWithRange } from './unit.js'

export function changeHeadline(redesigns: readonly Redesigned[], target: number, kept: Kept | undefined): string {
  const at = exactly(target)
  // Of all that was compared: what is not drawn may be worse.
  const changes = redesigns.flatMap(({ all }) => all)
  if (changes.every(({ verdict }) => verdict === 'no difference shown' || verdict === 'cannot be told'))
    return `No difference is shown at ${at}`
  const [only, second] = redesigns
  if (only === undefined) return `No difference is shown at ${at}`
  if (second !== undefined) return amongSeveral(redesigns, at)
  const tally = tallyOf(only.all)
  switch (clears(only.answer, target)) {
    case 'yes':
      if (kept?.people && kept.ai) return `Same people, same AI: the redesign clears ${at}`
      return firstThatFits(`${kept?.people ? 'Same people: the' : 'The'} redesign clears ${at}, ${tally}`)
    case 'no':
      return firstThatFits(`The redesign does not clear ${at}: ${tally}`)
    case 'not settled':
      return firstThatFits(
        `Whether the redesign clears ${at} is not settled: ${tally}`,
        `Whether the redesign clears ${at} is not settled`,
      )
    case 'not known':
      return firstThatFits(`At ${at} the redesign is ${tally}`)
  }
}

/** Whether nothing breaks up to the target, by the intervals. */
export function clears(answer: Answer | undefined, target: number): 'yes' | 'no' | 'not settled' | 'not known' {
  if (answer === undefined) return 'not known'
  const { breaks, missedToday, holdsAtTarget } = answer
  if (missedToday.length > 0 || breaks.some(({ breaksAt }) => breaksAt.high <= target)) return 'no'
  return holdsAtTarget && breaks.every(({ breaksAt }) => breaksAt.low > target) ? 'yes' : 'not settled'
}

function tallyOf(changes: readonly Change[]): string {
  const count = (word: Difference['verdict']) => changes.filter(({ verdict }) => verdict === word).length
  const [better, worse] = [count('better'), count('worse')]
  const of = `of ${changes.length} measure${changes.length === 1 ? '' : 's'}`
  if (better === 0) return `worse in ${worse} ${of}, better in none`
  if (better === changes.length && better > 1) return `better in all ${better} measures`
  return worse === 0 ? `better in ${better} ${of}` : `better in ${better} ${of}, worse in ${worse}`
}

/** Of all measures, the few that are drawn and the others. */
function amongSeveral(redesigns: readonly Redesigned[], at: string): string {
  const gains = redesigns.filter(
    ({ all }) => all.some(({ verdict }) => verdict === 'better') && all.every(({ verdict }) => verdict !== 'worse'),
  )
  if (gains.length === 0)
    return `At ${at} each of the ${redesigns.length} designs is worse in some measure, or better in none`
  const all = redesigns.length === 2 ? 'both' : `all ${redesigns.length}`
  const count = gains.length === redesigns.length ? all : `${gains.length} of ${redesigns.length}`
  return `At ${at} ${count} designs are better in some measures and worse in none`
}

export function changeSubtitle(
  redesigns: readonly Redesigned[],
  target: number,
  replications: string,
  leftOut: number,
): string {
  const promises = redesigns.some(({ changes }) => changes.some(({ difference }) => difference === undefined))
  const all = Math.max(...redesigns.map((each) => each.all.length))
  const more = leftOut > 0 || redesigns.some((each) => each.all.length > each.changes.length)
  return [
    `At ${exactly(target)}; each measure on a scale of its own from 0. Bands: 95% intervals, ${replications} replications.`,
    `Words: paired differences${promises ? '; of a promise, intervals that lie apart' : ''}.`,
    ...(more ? [`The table has all ${all}.`] : []),
  ].join(' ')
}

export function changeAlt(redesigns: readonly Redesigned[], target: number): string {
  const lines = redesigns.map(({ scenario, changes }) => {
    const words = changes.map(({ title, unit, current, redesign, difference, verdict }) => {
      const by = difference === undefined ? '' : `, a difference of ${formatWithRange(difference, unit)}`
      return `${title}: ${format(current, unit)} before, ${format(redesign, unit)} after${by}, ${verdict}.`
    })
    return `${capitalised(scenario.name)}. ${words.join(' ')}`
  })
  return `Measures of the current design and of each redesign at ${exactly(target)}. ${lines.join(' ')}`
}
