/**
 * A change at one station leaves every other station's draws as they were, item by item: arrivals, attributes, work
 * contents, hand-offs and routing; and the n-th item is the same item at another volume. Prints how many were compared.
 */
import { describe, expect, it } from 'vitest'
import { loaded } from './models.js'
import { type Recording, type Walk, walksOf } from './recorder.js'
import { exactly } from './visits.js'

interface Design {
  readonly review?: string
  readonly adjusters?: number
  readonly sits?: string
  readonly filed?: string
  readonly more?: string
}

const items = 4000
const attributes = ['confidence', 'amount', 'urgency']

function network({
  review = 'lognormal(18min cv 0.9)',
  adjusters = 4,
  sits = 'Thu 14:00',
  filed = 'execute',
  more = '',
}: Design) {
  return `
scenario: Draws
calendars: { office: Mon-Fri 09:00-17:00 }
items:
  classes: { simple: 80%, complex: 20% }
  attributes: { confidence: beta(9 2), amount: lognormal(4200 cv 1.4), urgency: triangular(0.2 1 2) }
arrivals: { rate: 3 per hour }
pools:
  adjusters: { count: ${adjusters}, calendar: office }
  seniors: { count: 3, calendar: office }
stations:
  score:
    kind: ai
    machine: { parallel: 2 }
    takes: uniform(10s 40s)
    then: [{ to: execute, when: confidence >= 0.95 and amount < 4000 }, { to: exceptions, share: 15% }, { to: review }]
  review:
    kind: review
    by: adjusters
    takes: ${review}
    then: { ${filed}: 65%, second-look: 20%, committee: 15% }
  second-look:
    kind: review
    by: seniors
    handoff: uniform(1h 5h)
    takes: gamma(20min cv 1.2)
    sets: { confidence: beta(20 2) }
    then: [{ to: execute, when: confidence > 0.9 }, { to: review }]
  exceptions:
    kind: exception
    by: seniors
    priority: high
    takes: exponential(0.3h)
    classes: { complex: { takes: (0.5 * urgency + 0.1) } }
    then: { execute: 85%, exceptions: 15% }
  committee: { kind: approval, meets: ${sits}, decides: 40 items in 2h, then: { execute: 80%, review: 20% } }
${more}
  execute: end
run: { items: ${items} }`
}

/** `changed`: where the work drawn is another's by intent. */
const changes: readonly { readonly name: string; readonly design: Design; readonly changed?: string }[] = [
  { name: 'another work content', design: { review: 'gamma(31min cv 2)' }, changed: 'review' },
  { name: 'work without a draw', design: { review: '12min' }, changed: 'review' },
  { name: 'more people', design: { adjusters: 9 } },
  { name: 'another cadence', design: { sits: 'Mon-Fri 10:00' } },
  {
    name: 'a station added',
    design: { filed: 'archive', more: '  archive: { kind: system, takes: normal(3h sd 1h), then: execute }' },
  },
]

type Draw = number | string
type Draws = Readonly<Record<'arrivals' | 'attributes' | 'routing' | 'work' | 'handoffs', readonly Draw[]>>

/** What was drawn for one item, the added station and the work at the changed one left out. */
function drawsOf({ arrived, attributes, visits }: Walk, volume: number, changed?: string): Draws {
  const old = visits.filter(({ station }) => station !== 'archive')
  return {
    arrivals: [arrived * volume],
    attributes,
    routing: [...old.map(({ station }) => station), 'execute'],
    work: old.flatMap(({ station, work }) => (station === changed || work === undefined ? [] : [work])),
    handoffs: visits.flatMap(({ station, joined }, place) =>
      station === 'second-look' ? [joined - (visits[place - 1].finished ?? Number.NaN)] : [],
    ),
  }
}

/** Numbers read off instants, which are whole microseconds, may differ by what their rounding costs. */
function isSameDraw(kind: keyof Draws, a: Draw | undefined, b: Draw | undefined): boolean {
  const isOfInstants = kind === 'arrivals' || kind === 'handoffs'
  if (isOfInstants && typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= exactly
  return Object.is(a, b)
}

/** How many draws of each kind were compared, and how many differ; a missing one differs. */
function compared(before: readonly Draws[], after: readonly Draws[]) {
  const same = { arrivals: 0, attributes: 0, routing: 0, work: 0, handoffs: 0 }
  let different = Math.abs(before.length - after.length)
  for (const [item, draws] of before.entries())
    for (const kind of ['arrivals', 'attributes', 'routing', 'work', 'handoffs'] as const) {
      const others = after[item]?.[kind] ?? []
      for (let i = 0; i < Math.max(draws[kind].length, others.length); i++)
        if (isSameDraw(kind, draws[kind][i], others[i])) same[kind]++
        else different++
    }
  return { same, different }
}

async function drawsOfDesign(design: Design, { volume = 1, ...recording }: Recording = {}, changed?: string) {
  const { scenario } = await loaded(network(design))
  return walksOf(scenario, { ...recording, volume, attributes }).map((walk) => drawsOf(walk, volume, changed))
}

describe('draws', () => {
  const total = { arrivals: 0, attributes: 0, routing: 0, work: 0, handoffs: 0 }

  it.each(changes)('stay as they were with $name', async ({ design, changed }) => {
    const { same, different } = compared(await drawsOfDesign({}, {}, changed), await drawsOfDesign(design, {}, changed))
    expect(different).toBe(0)
    expect(same.work).toBeGreaterThan(items)
    total.arrivals += same.arrivals
    total.attributes += same.attributes
    total.routing += same.routing
    total.work += same.work
    total.handoffs += same.handoffs
  })

  it('are compared by the hundred thousand', () => {
    const { arrivals, attributes, routing, work, handoffs } = total
    const all = arrivals + attributes + routing + work + handoffs
    console.log(
      `${all} draws compared over ${changes.length} changes, none differs: ${arrivals} arrivals, ${attributes} attributes, ` +
        `${work} work contents, ${handoffs} hand-offs, ${routing} ways`,
    )
    expect(all).toBeGreaterThan(100_000)
  })

  it.each([0.5, 2])('of the n-th item are the same at %d×', async (volume) => {
    expect(compared(await drawsOfDesign({}), await drawsOfDesign({}, { volume })).different).toBe(0)
  })

  it('differ where something did change: the seed, the work of a station', async () => {
    const before = await drawsOfDesign({})
    const otherSeed = compared(before, await drawsOfDesign({}, { seed: 2 }))
    expect(otherSeed.same.arrivals + otherSeed.same.work + otherSeed.same.attributes).toBe(0)
    const otherWork = compared(before, await drawsOfDesign({ review: '12min' }))
    expect(otherWork.different).toBeGreaterThan(items / 2)
  })
})
