/** What the measures of a result are called (short enough for a table of 80 columns), and the unit that each is read in. */
import { causes } from '../verdict/result.js'
import { causeTitles } from './ledger-words.js'
import { countUnit, moneyUnit, ofQuantile, shareUnit, timeUnitFor, type Unit, volumeUnit } from './unit.js'

const titles: Readonly<Record<string, string>> = {
  throughput: 'Ended per hour',
  arrivalRate: 'Arrivals per hour',
  'flowTime.mean': 'Flow time, mean',
  'flowTime.p50': 'Flow time, p50',
  'flowTime.p90': 'Flow time, p90',
  'flowTime.p95': 'Flow time, p95',
  'flowTime.p99': 'Flow time, p99',
  workInProgress: 'Items in progress',
  reviewRate: 'Seen by a person',
  'review.overrides': 'Overridden',
  'review.caught': 'Errors caught',
  'review.missed': 'Errors let through',
  'review.spoiled': 'Right ones spoiled',
  'review.wrongAtEnd': 'Wrong at the end',
  touches: 'Touches',
  handoffs: 'Hand-offs',
  toolsCrossed: 'Tools crossed',
  costPerDecision: 'Cost per decision',
  valueRealised: 'Value per week',
  cost: 'Cost per week',
  margin: 'Margin per week',
  breaksAt: 'Break volume',
}

/** `flowTime.p95` → `Flow time, p95`; a path that is not known stands for itself. */
export function titleOfMeasure(path: string): string {
  const [group = '', ...rest] = path.split('.')
  if (path === 'ledger.rework') return 'Of these: second and later visits'
  if (path === 'ledger.join') return 'Beside these: copies at joins'
  if (group === 'ledger')
    return `Per item: ${causes.reduce((name, cause) => (rest[0] === cause ? causeTitles[cause] : name), rest.join(' '))}`
  return titles[path] ?? path
}

const money = new Set(['costPerDecision', 'valueRealised', 'cost', 'margin'])
const shares = new Set([
  ...['reviewRate', 'utilisation', 'offeredLoad', 'escape'],
  ...['overrides', 'caught', 'missed', 'spoiled', 'wrongAtEnd'],
])

/** The unit of a measure; `largest` is the value that a unit of time is chosen by, in hours. */
export function unitOfMeasure(path: string, largest: number, currency: string | undefined): Unit {
  const parts = path.split('.')
  if (path === 'breaksAt') return volumeUnit
  if (parts.some((part) => ['flowTime', 'waitingTime', 'ledger', 'oldestOpen'].includes(part))) {
    const unit = timeUnitFor(largest)
    return /^p\d+$/.test(parts.at(-1) ?? '') ? ofQuantile(unit) : unit
  }
  const last = parts.at(-1) ?? ''
  if (money.has(last)) return moneyUnit(currency)
  if (shares.has(last)) return shareUnit
  return countUnit
}
