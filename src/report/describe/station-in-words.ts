/** What a station does, in sentences: who works there, for how long, and where it sends. */
import type { Expression } from '../../scenario/expression.js'
import type {
  Calendar,
  Capacity,
  ClassOverride,
  Pool,
  PoolNeed,
  Scenario,
  Station,
  StationKind,
} from '../../scenario/scenario.js'
import { distributionInWords } from './distribution-in-words.js'
import { expressionInWords } from './expression-in-words.js'
import { calendarInWords, meetingTimesInWords } from './hours-in-words.js'
import { counted, durationInWords, listed, moneyInWords, numberInWords, shareInWords } from './numbers-in-words.js'
import { patienceInWords, queueInWords } from './queue-in-words.js'
import { routingInWords } from './routing-in-words.js'
import { runWordsOf } from './run-words.js'

const kindsInWords: Readonly<Record<StationKind, string>> = {
  ai: 'AI',
  review: 'a review',
  approval: 'an approval',
  exception: 'an exception desk',
  system: 'a system',
  end: 'an end',
}

/** One sentence each: its part, its work, its routing, what differs by class, the rest. */
export function stationInWords(station: Station, scenario: Scenario): string[] {
  if (station.capacity.by === 'end') return [`An end; ${endInWords(station.capacity.value)}.`]
  return [
    `${capitalised(kindsInWords[station.kind])}, ${capacityInWords(station, scenario)}.`,
    ...workInWords(station),
    ...(station.then === undefined ? [] : [routingInWords(station.then)]),
    ...Object.entries(station.byClass).map(([name, override]) => classInWords(name, override)),
    ...queueInWords(station),
    ...detailsInWords(station),
    ...runWordsOf(station),
  ]
}

function endInWords(value: number): string {
  return value === 0
    ? 'nothing of the item’s value is realised here'
    : `${shareInWords(value)} of the item’s value is realised here`
}

function capacityInWords({ capacity }: Station, { calendars, pools, currency }: Scenario): string {
  switch (capacity.by) {
    case 'pool':
      return peopleInWords(capacity.needs, pools)
    case 'machine':
      return machineInWords(capacity, calendars[capacity.calendar], currency)
    case 'meeting':
      return meetingInWords(capacity, currency)
    case 'none':
    case 'end':
      return 'a delay that takes any number at once'
  }
}

function peopleInWords(needs: readonly PoolNeed[], pools: readonly Pool[]): string {
  const titleOf = ({ pool }: PoolNeed) => pools.find(({ id }) => id === pool)?.title ?? pool
  const [first, ...others] = needs
  if (others.length > 0)
    return `by ${listed(needs.map((need) => `${numberInWords(need.count)} of ${titleOf(need)}`))} at once`
  return first.count === 1 ? `by ${titleOf(first)}` : `by ${numberInWords(first.count)} of ${titleOf(first)} at once`
}

function machineInWords(
  { parallel, cost }: Extract<Capacity, { by: 'machine' }>,
  calendar: Calendar,
  currency: string | undefined,
): string {
  const price = cost === undefined ? '' : `, ${moneyInWords(cost.amount, currency)} per ${cost.per}`
  return `a machine that works on ${numberInWords(parallel)} at once, ${calendarInWords(calendar)}${price}`
}

function meetingInWords(
  { meets, decides, lasts, cost, calendar }: Extract<Capacity, { by: 'meeting' }>,
  currency: string | undefined,
): string {
  const price = cost === undefined ? '' : `, ${moneyInWords(cost, currency)} a sitting`
  const holidays = calendar === undefined ? '' : `, not on holidays of ${calendar}`
  return `a meeting on ${meetingTimesInWords(meets)} that decides up to ${counted(decides, 'item')} in ${durationInWords(lasts)}${price}${holidays}; the rest waits for the next`
}

function workInWords({ takes, speed, capacity }: Station): string[] {
  if (capacity.by === 'meeting') return []
  const work = `Takes ${distributionInWords(takes, 'duration')}${capacity.by === 'none' ? '' : ' of work'}`
  return [`${work}${speed === undefined ? '' : `, ${speedInWords(speed)}`}.`]
}

function speedInWords(speed: Expression): string {
  return `at ${expressionInWords(speed)} times the pace, as the work starts`
}

function classInWords(name: string, own: ClassOverride): string {
  const { takes, then, handoff, sets, speed, priority, patience } = own
  const parts = [
    ...(takes === undefined ? [] : [`takes ${distributionInWords(takes, 'duration')}`]),
    ...(speed === undefined ? [] : [`works ${speedInWords(speed)}`]),
    ...(handoff === undefined ? [] : [`comes by a hand-off of ${distributionInWords(handoff, 'duration')}`]),
    ...(priority === undefined ? [] : [`has priority ${expressionInWords(priority)}`]),
    ...(patience === undefined ? [] : [patienceInWords(patience).replace(/^W/, 'w')]),
    ...reviewInWords(own),
    ...(sets === undefined ? [] : [setsInWords(sets)]),
    ...(then === undefined ? [] : [routingInWords(then).replace(/^T/, 't').replace(/\.$/, '')]),
  ]
  return `Of class ${name}: ${parts.join('; ')}.`
}

function detailsInWords(station: Station): string[] {
  const { handoff, sets, tool } = station
  const review = reviewInWords(station)
  return [
    ...(handoff === undefined
      ? []
      : [`Items come by a hand-off that takes ${distributionInWords(handoff, 'duration')}.`]),
    ...(review.length === 0 ? [] : [`${capitalised(listed(review))}.`]),
    ...(sets.length === 0 ? [] : [`${capitalised(setsInWords(sets))}.`]),
    ...(tool === undefined ? [] : [`Tool: ${tool}.`]),
  ]
}

/** A clause each. */
function reviewInWords({ catches, spoils }: Pick<Station, 'catches' | 'spoils'>): string[] {
  const share = (part: Expression) =>
    typeof part === 'number' ? shareInWords(part) : `the share ${expressionInWords(part)}`
  return [
    ...(catches === undefined ? [] : [`puts right ${share(catches)} of the wrong items`]),
    ...(spoils === undefined ? [] : [`spoils ${share(spoils)} of the right ones`]),
  ]
}

function setsInWords(sets: Station['sets']): string {
  return `sets ${listed(sets.map(({ attribute, to }) => `${attribute} to ${distributionInWords(to, 'number')}`))}`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
