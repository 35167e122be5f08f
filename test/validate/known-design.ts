/**
 * Generated designs whose break volumes are set beforehand: the traffic equations, solved by hand in file order, say how
 * often an item visits each station, and the work is scaled until each capacity is full at the volume that was drawn
 * for it. Stations in a row with ways that skip some, rework at a station, shared pools, machines, daily meetings.
 */
import seedrandom from 'seedrandom'

export interface KnownDesign {
  readonly text: string
  /** By id, smallest first. */
  readonly breaks: readonly { readonly id: string; readonly at: number }[]
}

const rate = 2
const [lowest, highest] = [1.1, 2.6]

interface Step {
  readonly id: string
  readonly capacity: string
  readonly kind: 'pool' | 'machine' | 'meeting'
  /** Chance that an item comes back at once. */
  readonly again: number
  /** Chance, of those that go on, to skip the next station. */
  readonly skips: number
  /** Its part of the work of its pool. */
  readonly part: number
}

export function knownDesign(seed: number): KnownDesign {
  const random = seedrandom(`known design ${seed}`)
  const between = (low: number, high: number) => low + (high - low) * random()
  const whole = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  const steps = Array.from({ length: whole(3, 6) }, (_, place): Step => {
    const kind = random() < 0.7 ? 'pool' : random() < 0.5 ? 'machine' : 'meeting'
    const shared = kind === 'pool' && place > 1 && random() < 0.3
    return {
      id: `s${place}`,
      kind,
      capacity: kind !== 'pool' ? `s${place}` : shared ? 'p0' : `p${place}`,
      again: kind === 'pool' && random() < 0.3 ? Number(between(0.05, 0.25).toFixed(2)) : 0,
      skips: random() < 0.4 ? Number(between(0.1, 0.4).toFixed(2)) : 0,
      part: between(0.3, 1),
    }
  })
  // The first station has a pool, so that there is one to share.
  steps[0] = { ...steps[0], kind: 'pool', capacity: 'p0' }
  const visits = visitsOf(steps)
  const capacities = [...new Set(steps.map(({ capacity }) => capacity))]
  const breaks = capacities.map((id) => ({ id, at: between(lowest, highest), count: whole(1, 4) }))
  const lines = steps.map((step, place) => {
    const { at, count } = breaks.find(({ id }) => id === step.capacity) ?? breaks[0]
    const own = steps.filter(({ capacity }) => capacity === step.capacity)
    const share = step.part / own.reduce((sum, { part }) => sum + part, 0)
    const minutes = (60 * count * share) / (rate * visits[place] * at)
    const perDay = Math.max(1, Math.round(24 * rate * visits[place] * at))
    const does = {
      pool: `by: ${step.capacity}, takes: ${work(random(), minutes)}`,
      machine: `machine: { parallel: ${count} }, takes: ${work(random(), minutes)}`,
      meeting: `meets: Mon-Sun 13:00, decides: ${perDay} items in 1h`,
    }[step.kind]
    return `  ${step.id}: { kind: review, ${does}, then: { ${targets(steps, place)} } }`
  })
  const exact = breaks.map(({ id, at }) => {
    const place = steps.findIndex((step) => step.id === id && step.kind === 'meeting')
    if (place < 0) return { id, at }
    return { id, at: Math.max(1, Math.round(24 * rate * visits[place] * at)) / (24 * rate * visits[place]) }
  })
  const pools = breaks.filter(({ id }) => id.startsWith('p')).map(({ id, count }) => `${id}: { count: ${count} }`)
  return {
    text: `
arrivals: { rate: ${rate} per hour }
pools: { ${pools.join(', ')} }
stations:
${lines.join('\n')}
  done: end
run: { weeks: 7, warm-up: 1w }`,
    breaks: exact.sort((a, b) => a.at - b.at),
  }
}

/** Forward only, but for the ways back to the same station: each is known once those before it are. */
function visitsOf(steps: readonly Step[]): number[] {
  const comes = steps.map((_, place) => (place === 0 ? 1 : 0))
  for (const [place, { again, skips }] of steps.entries()) {
    comes[place] /= 1 - again
    const goesOn = comes[place] * (1 - again)
    const isLast = place + 2 >= steps.length
    if (place + 1 < steps.length) comes[place + 1] += goesOn * (isLast ? 1 : 1 - skips)
    if (!isLast) comes[place + 2] += goesOn * skips
  }
  return comes
}

function targets(steps: readonly Step[], place: number): string {
  const { id, again, skips } = steps[place]
  const isLast = place + 2 >= steps.length
  const next = steps[place + 1]?.id ?? 'done'
  const share = (part: number) => `${(100 * part).toFixed(4)}%`
  const on = isLast || skips === 0 ? [[next, 1 - again] as const] : []
  const split =
    isLast || skips === 0
      ? []
      : [[next, (1 - again) * (1 - skips)] as const, [steps[place + 2].id, (1 - again) * skips] as const]
  const back = again > 0 ? [[id, again] as const] : []
  return [...on, ...split, ...back].map(([to, part]) => `${to}: ${share(part)}`).join(', ')
}

function work(luck: number, minutes: number): string {
  const mean = `${minutes.toFixed(5)}min`
  return luck < 0.4 ? `exponential(${mean})` : luck < 0.7 ? `gamma(${mean} cv 1.3)` : `lognormal(${mean} cv 0.7)`
}
