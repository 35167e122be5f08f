/** What comes into an ordinary scenario: sources, classes and attributes. */
import type { Draft } from './draft.js'
import type { Keys } from './read-stations.js'

interface Feed {
  readonly arrivals: unknown
  readonly items: Keys
  readonly csv?: { readonly name: string; readonly text: string }
}

export function feed(draft: Draft, weeks: number): Feed {
  const items: Keys = {}
  if (draft.has('classes', 0.4))
    items.classes = draft.pick({ simple: '80%', complex: '20%' }, { simple: '60%', complex: '40%' })
  const attributes: Keys = {}
  if (draft.has('amount', 0.4)) attributes.amount = 'lognormal(4200 cv 1.4)'
  if (draft.has('sets in a loop', 0.3)) attributes.complete = `chance(${draft.pick(0.5, 0.6, 0.75)})`
  if (Object.keys(attributes).length > 0) items.attributes = attributes
  const daily = draft.pick(15, 20, 25, 30, 40, 50)
  const form = draft.pick('rate', 'rate', 'rate', 'rate', 'profile', 'every', 'batches', 'trace', 'two sources')
  if (form !== 'rate') draft.kinds.push(form)
  const csv = form === 'trace' ? { name: `ordinary-${draft.seed}.csv`, text: trace(draft, daily, weeks) } : undefined
  return { arrivals: arrivals(draft, form, daily, items), items, ...(csv === undefined ? {} : { csv }) }
}

function arrivals(draft: Draft, form: string, daily: number, items: Keys): unknown {
  const calendar = draft.pick('office', 'intake')
  if (form === 'profile') return { profile: profile(daily), ...draft.pick({}, { calendar: 'office' }) }
  if (form === 'every') return { every: every(draft, daily), calendar }
  if (form === 'batches') return { batches: { at: 'Mon-Fri 06:00', size: daily }, calendar: 'office' }
  if (form === 'trace') return { trace: { file: `ordinary-${draft.seed}.csv`, column: 'arrived' } }
  if (form !== 'two sources') return { rate: draft.pick(`${daily} per workday`, `${daily * 5} per week`), calendar }
  const own = items.classes === undefined ? {} : { classes: { simple: '50%', complex: '50%' } }
  return [
    { name: 'portal', rate: `${Math.ceil(daily * 0.7)} per workday`, calendar: 'intake' },
    { name: 'letters', rate: `${Math.ceil(daily * 0.3)} per workday`, calendar: 'office', ...own },
  ]
}

/** Gaps of ten open hours a day. */
function every(draft: Draft, daily: number): string {
  const mean = `${Math.round(540 / daily)}min`
  return draft.pick(
    `erlang(${mean} 3)`,
    `gamma(${mean} cv 1.3)`,
    `uniform(${Math.round(270 / daily)}min ${Math.round(810 / daily)}min)`,
  )
}

function profile(daily: number): Keys {
  const shape = [0, 0, 0, 0, 0, 0, 0, 0, 1, 3, 3, 2, 1, 1, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0]
  const sum = shape.reduce((total, each) => total + each, 0)
  const scaled = (factor: number) => shape.map((each) => Math.round((each * daily * factor * 10) / sum) / 10)
  return { 'Mon-Thu': scaled(1), Fri: scaled(0.6) }
}

function trace(draft: Draft, daily: number, weeks: number): string {
  const rows = ['arrived']
  for (let index = 0; index < weeks * 7; index++) {
    if (index % 7 > 4) continue
    const times: number[] = []
    let clock = draft.random.exponential((9 * 3600) / daily)
    while (clock < 9 * 3600) {
      times.push(Math.floor(clock))
      clock += draft.random.exponential((9 * 3600) / daily)
    }
    if (times.length === 0) times.push(4 * 3600)
    for (const time of new Set(times)) {
      const instant = new Date(Date.UTC(2026, 8, 7) + index * 86_400_000 + (8 * 3600 + time) * 1000)
      rows.push(instant.toISOString().slice(0, 19))
    }
  }
  return `${rows.join('\n')}\n`
}
