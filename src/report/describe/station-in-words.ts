/** What a station does, in sentences: who works there, for how long, and where it sends. */
import type {
  Calendar,
  Capacity,
  ClassOverride,
  Routing,
  Scenario,
  Station,
  StationKind,
} from '../../scenario/scenario.js'
import { distributionInWords } from './distribution-in-words.js'
import { expressionInWords } from './expression-in-words.js'
import { calendarInWords, meetingTimesInWords } from './hours-in-words.js'
import { counted, durationInWords, listed, moneyInWords, numberInWords, shareInWords } from './numbers-in-words.js'

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
    ...detailsInWords(station),
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
      return `by ${listed(capacity.needs.map(({ pool }) => pools.find(({ id }) => id === pool)?.title ?? pool))}`
    case 'machine':
      return machineInWords(capacity, calendars[capacity.calendar], currency)
    case 'meeting':
      return meetingInWords(capacity, currency)
    case 'none':
    case 'end':
      return 'a delay that takes any number at once'
  }
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

function workInWords({ takes, capacity }: Station): string[] {
  if (capacity.by === 'meeting') return []
  return [`Takes ${distributionInWords(takes, 'duration')}${capacity.by === 'none' ? '' : ' of work'}.`]
}

/** Where it sends, in the order in which the file decides. */
export function routingInWords(then: Routing): string {
  if ('shares' in then) {
    if (then.shares.length === 1) return `Then all go to ${then.shares[0].to}.`
    return `Then ${listed(then.shares.map(({ to, share }) => `${shareInWords(share)} go to ${to}`))}.`
  }
  if ('all' in then) return `Then a copy to each of ${listed(then.all)}; when all are back, to ${then.then}.`
  const rules = then.rules.map(({ to, when, share }, index) => {
    const rest = index === 0 ? 'all' : 'the rest'
    const part =
      share === undefined
        ? ''
        : `${typeof share === 'number' ? shareInWords(share) : `the share ${expressionInWords(share)}`} of `
    const condition =
      when === undefined ? rest : `${index === 0 ? 'those' : 'the rest'} with ${expressionInWords(when)}`
    return `${part}${condition} to ${to}`
  })
  return `Then ${rules.join('; ')}.`
}

function classInWords(name: string, { takes, then, handoff, sets }: ClassOverride): string {
  const parts = [
    ...(takes === undefined ? [] : [`takes ${distributionInWords(takes, 'duration')}`]),
    ...(handoff === undefined ? [] : [`comes by a hand-off of ${distributionInWords(handoff, 'duration')}`]),
    ...(sets === undefined ? [] : [setsInWords(sets)]),
    ...(then === undefined ? [] : [routingInWords(then).replace(/^T/, 't').replace(/\.$/, '')]),
  ]
  return `Of class ${name}: ${parts.join('; ')}.`
}

function detailsInWords({ priority, handoff, sets, tool }: Station): string[] {
  return [
    ...(priority === 0 ? [] : [`Its priority is ${expressionInWords(priority)}: higher goes before lower.`]),
    ...(handoff === undefined
      ? []
      : [`Items come by a hand-off that takes ${distributionInWords(handoff, 'duration')}.`]),
    ...(sets.length === 0 ? [] : [`${capitalised(setsInWords(sets))}.`]),
    ...(tool === undefined ? [] : [`Tool: ${tool}.`]),
  ]
}

function setsInWords(sets: Station['sets']): string {
  return `sets ${listed(sets.map(({ attribute, to }) => `${attribute} to ${distributionInWords(to, 'number')}`))}`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
