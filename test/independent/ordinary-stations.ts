/** The stations and people of an ordinary scenario: an AI, a desk, and what may come after it. */
import type { Draft } from './draft.js'
import type { Keys } from './read-stations.js'

export interface Workplace {
  readonly keys: Keys
  readonly value?: Keys
}

/** A file in the making: stations in order, people, and shares that leave the desk. */
class Plan {
  readonly stations: Record<string, Keys | string> = {}
  readonly pools: Record<string, Keys> = {}
  readonly feedback: Keys = {}
  /** Percent of what the desk sends on, by station. */
  readonly leaving: Record<string, number> = {}

  constructor(readonly draft: Draft) {}

  /** Work of a mean about so many minutes. */
  work(minutes: number): string {
    const { draft } = this
    const mean = `${Math.max(1, Math.round(minutes * (0.7 + 0.6 * draft.random.uniform())))}min`
    return draft.pick(
      `lognormal(${mean} cv 0.9)`,
      `exponential(${mean})`,
      `gamma(${mean} cv 0.7)`,
      `erlang(${mean} 3)`,
      mean,
      `weibull(${mean} cv 1.2)`,
    )
  }

  people(name: string, cost: number): string {
    if (this.pools[name] === undefined)
      this.pools[name] = {
        count: 4,
        calendar: 'office',
        ...(this.draft.random.chance(0.6) ? { cost: `${cost} per hour` } : {}),
      }
    return name
  }
}

function entry(plan: Plan): void {
  const { draft, stations } = plan
  const machine = draft.random.chance(0.5)
    ? { machine: { parallel: 2, ...draft.pick({}, { cost: '0.2 per item' }) } }
    : {}
  const straight = draft.pick(10, 20, 30)
  const trust = draft.has('feedback', 0.15)
  if (trust) plan.feedback.trust = { starts: 0.8, between: [0.2, 0.95], moves: { wrong: -0.03, right: 0.004 } }
  const onward = trust
    ? [{ to: 'review', share: '1 - trust * 0.5' }, { to: 'done' }]
    : draft.kinds.includes('amount')
      ? [
          { to: 'done', when: `amount < ${draft.pick(1000, 1500, 2500)}` },
          { to: 'exceptions', share: '12%' },
          { to: 'review' },
        ]
      : { review: `${88 - straight}%`, exceptions: '12%', done: `${straight}%` }
  stations.score = { kind: 'ai', ...machine, takes: draft.pick('20s', '45s', '2min'), then: onward }
  if (trust) plan.leaving.exceptions = 8
}

function desk(plan: Plan): Keys {
  const { draft, stations } = plan
  const review: Keys = { kind: 'review', by: plan.people('clerks', 45), takes: plan.work(18) }
  if (draft.kinds.includes('classes')) review.classes = { complex: { takes: plan.work(32) } }
  if (draft.has('shifts', 0.15))
    plan.pools.clerks = {
      shifts: [
        { count: 4, calendar: 'office' },
        { count: 2, calendar: 'intake' },
      ],
    }
  else if (draft.has('absent', 0.25)) plan.pools.clerks.absent = draft.pick('5%', '10%', '15%')
  if (draft.has('discipline', 0.15)) review.discipline = draft.pick('lifo', 'shortest')
  if (draft.has('speed', 0.08)) review.speed = 'min(1.2, 1 + queue(review) / 400)'
  if (draft.has('catches', 0.2)) Object.assign(review, { catches: '60%', spoils: '1%' })
  stations.review = review
  return review
}

function exceptions(plan: Plan): void {
  const { draft, stations } = plan
  const own = plan.people(draft.random.chance(0.6) ? 'seniors' : 'clerks', 80)
  const station: Keys = { kind: 'exception', by: own, takes: plan.work(30), then: { done: '85%', review: '15%' } }
  if (draft.has('handoff', 0.4)) station.handoff = draft.pick('4h', 'exponential(6h)', 'uniform(1h 8h)')
  if (draft.has('priority', 0.3)) station.priority = 'high'
  if (draft.has('patience', 0.15)) {
    station.patience = { after: draft.pick('10d', '14d', 'exponential(15d)'), to: 'workaround' }
    stations.workaround = { kind: 'system', takes: '1d', then: 'done' }
  } else if (draft.has('limit', 0.12)) {
    station.limit = { queue: draft.pick(15, 25, 40), to: 'workaround' }
    stations.workaround = { kind: 'system', takes: '2h', then: 'done' }
  }
  stations.exceptions = station
}

function chase(plan: Plan, review: Keys): void {
  const once = plan.draft.random.chance(0.5)
  plan.stations.chase = {
    kind: 'system',
    takes: plan.draft.pick('1d', '2d', 'exponential(3d)'),
    sets: { complete: once ? 1 : 'chance(0.7)' },
    then: 'review',
  }
  review.then = [{ to: 'chase', when: 'complete = 0' }]
}

/** Two desks side by side, one of which may itself ask two others. */
function side(plan: Plan): void {
  const { draft, stations } = plan
  const branches: Keys = { all: ['legal', 'finance'], then: 'done' }
  if (draft.has('first of several', 0.15)) branches.first = 1
  stations.opinions = { kind: 'system', then: branches }
  stations.legal = { kind: 'approval', by: plan.people('lawyers', 95), takes: plan.work(25), then: 'join' }
  stations.finance = { kind: 'approval', by: plan.people('controllers', 60), takes: plan.work(20), then: 'join' }
  if (draft.has('forks in forks', 0.4)) {
    stations.legal = { kind: 'system', takes: '30min', then: { all: ['contract', 'licence'], then: 'signature' } }
    stations.contract = { kind: 'approval', by: plan.people('lawyers', 95), takes: plan.work(25), then: 'join' }
    stations.licence = { kind: 'system', takes: draft.pick('1d', 'exponential(1d)'), then: 'join' }
    stations.signature = { kind: 'system', takes: '1h', then: 'join' }
  }
  plan.leaving.opinions = draft.pick(10, 20)
}

function meeting(plan: Plan): void {
  const { draft, stations } = plan
  stations.committee = {
    kind: 'approval',
    meets: draft.pick<unknown>('Thu 14:00', 'Mon-Fri 14:00', 'Mon Thu 10:00', 'Fri 09:00', ['Tue 10:00', 'Thu 15:30']),
    decides: `20 items in ${draft.pick('30min', '60min', '90min')}`,
    cost: `${draft.pick(300, 900)} per meeting`,
    then: draft.pick<unknown>('done', { done: '95%', review: '5%' }),
  }
  plan.leaving.committee = draft.pick(8, 12, 20)
}

function extras(plan: Plan): void {
  const { draft, stations } = plan
  if (draft.has('delay of weeks', 0.2)) {
    stations.report = { kind: 'system', takes: draft.pick('2w', 'exponential(2w)', 'uniform(1w 3w)'), then: 'closing' }
    stations.closing = { kind: 'review', by: plan.people('clerks', 45), takes: plan.work(8), then: 'done' }
    plan.leaving.report = draft.pick(10, 25)
  }
  if (draft.has('pairs', 0.12)) {
    stations.audit = { kind: 'review', by: plan.people('auditors', 70), uses: 2, takes: plan.work(20), then: 'done' }
    plan.leaving.audit = 10
  } else if (draft.has('several pools', 0.12)) {
    const by = { [plan.people('seniors', 80)]: 1, [plan.people('engineers', 75)]: 1 }
    stations.inspection = { kind: 'review', by, takes: plan.work(25), then: 'done' }
    plan.leaving.inspection = 10
  }
  if (draft.has('batch', 0.15)) {
    const batch = { size: draft.pick(4, 6, 10), 'or-after': draft.pick('1d', '2d') }
    stations.mailing = { kind: 'system', by: plan.people('postroom', 30), batch, takes: plan.work(20), then: 'done' }
    plan.leaving.mailing = 25
  }
}

/** Where the desk sends things on. */
function onward(plan: Plan, review: Keys): void {
  const rest = 100 - Object.values(plan.leaving).reduce((sum, share) => sum + share, 0)
  if (!Array.isArray(review.then)) {
    const shares = Object.entries({ ...plan.leaving, done: rest }).map(([to, share]) => [to, `${share}%`] as const)
    review.then = Object.fromEntries(shares)
    return
  }
  let left = 100
  for (const [to, share] of Object.entries(plan.leaving)) {
    review.then.push({ to, share: `${Math.round((1000 * share) / left) / 10}%` })
    left -= share
  }
  review.then.push({ to: 'done' })
}

export function workplace(draft: Draft, _items: Keys): Workplace {
  const plan = new Plan(draft)
  entry(plan)
  const review = desk(plan)
  exceptions(plan)
  if (draft.kinds.includes('sets in a loop')) chase(plan, review)
  if (draft.has('fork', 0.3)) side(plan)
  if (draft.has('meeting', 0.5)) meeting(plan)
  extras(plan)
  onward(plan, review)
  plan.stations.done = 'end'
  const output = draft.kinds.includes('feedback') || draft.kinds.includes('catches')
  const value = draft.has('value', 0.15)
    ? { 'per-item': draft.pick(60, 120), ...draft.pick({}, { decays: '3% per day' }, { decays: 'linear to 0 in 30d' }) }
    : undefined
  const keys: Keys = {
    ...(output ? { 'ai-output': { accuracy: '91%', overconfidence: '4%' } } : {}),
    pools: plan.pools,
    stations: plan.stations,
    ...(Object.keys(plan.feedback).length === 0 ? {} : { feedback: plan.feedback }),
  }
  return { keys, ...(value === undefined ? {} : { value }) }
}
