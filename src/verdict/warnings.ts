/** What the reader should know before trusting a number. */
import { today } from '../experiment/bracket.js'
import type { BreakEstimate } from '../experiment/break-estimate.js'
import { agrees } from '../experiment/break-estimate.js'
import type { CascadeFinding } from '../experiment/cascade.js'
import type { DesignFindings } from '../experiment/design-findings.js'
import { breaksOf, firstBreak } from '../experiment/found-breaks.js'
import { imprecise } from '../experiment/replications.js'
import type { Sample } from '../experiment/sample.js'
import { hoursPerWeek } from '../scenario/calendar.js'
import type { Loaded } from '../scenario/read-scenario.js'
import type { Scenario } from '../scenario/scenario.js'
import { wholeWeeks } from '../scenario/weeks-of-arrivals.js'
import type { OfferedLoad } from '../theory/offered-load.js'
import type { Trust } from '../theory/trust.js'
import { cutShareWarnings } from './cut-share-warnings.js'
import { emptyWarnings } from './empty-warnings.js'
import type { Constraint, Warning } from './result.js'

/** Of one design of a stress study; `target` is the volume that is asked about. */
export function stressWarnings(loaded: Loaded, findings: DesignFindings, target: number, precision: number): Warning[] {
  const looked = findings.sweep.filter(({ volume }) => volume === 1 || volume === target)
  return [
    ...emptyWarnings(looked),
    ...cutShareWarnings(looked, findings.scenario),
    ...loaded.warnings,
    ...theoryWarnings(findings.loads),
    ...apartWarnings(findings),
    ...windowWarnings(findings),
    ...lengthWarnings(findings),
    ...beyondGrowthWarnings(findings),
    ...breakWarnings(findings, precision),
    ...looked.flatMap(({ volume, sample }) => precisionWarnings(volume, sample, precision)),
    ...promiseWarnings(findings.scenario, findings.sweep[today(findings.sweep)].sample),
    ...traceWarnings(findings.scenario),
  ]
}

/** Where the design with all steps of the cascade is not what its steps promise. */
export function cascadeWarnings(cascade: readonly CascadeFinding[], constraints: readonly Constraint[]): Warning[] {
  const { at, grows } = cascade.findLast(({ confirmed }) => confirmed !== undefined)?.confirmed ?? { at: 0, grows: [] }
  if (grows.length === 0) return []
  const titles = grows.map((id) => constraints.find((each) => each.id === id)?.title ?? `the ${id}`)
  const text = `With all steps of the cascade the work still grows at ${at}× (${titles.join(', ')}): something breaks there that none of the steps mends.`
  return [{ code: 'cascade', text }]
}

/** What theory cannot say, a warning for each way in which it falls short. */
export function theoryWarnings({ reservations }: OfferedLoad): Warning[] {
  return (['silent', 'approximate', 'bound'] as const).flatMap((says) => {
    const because = reservations.filter((each) => each.says === says).map((each) => each.because)
    if (because.length === 0) return []
    const what = says === 'bound' ? 'a bound' : says
    return [{ code: `theory-${says}`, text: `Theory is ${what} here: ${because.join(' ')}` }]
  })
}

/** Names the measures whose intervals are wider than asked for. */
export function precisionWarnings(volume: number, sample: Sample, precision: number): Warning[] {
  const names = imprecise(sample, precision)
  if (names.length === 0) return []
  const percent = Math.round(precision * 1000) / 10
  const text = `At ${volume}× these are known less well than ±${percent} % after ${sample.replications} replications: ${names.map((name) => measureNames[name] ?? name).join(', ')}.`
  return [{ code: 'imprecise', text }]
}

/** The headline measures in words. */
const measureNames: Readonly<Record<string, string>> = {
  throughput: 'items that end per hour',
  'flowTime.mean': 'the mean flow time',
  'flowTime.p95': 'the 95th percentile of the flow time',
  costPerDecision: 'the cost per decision',
  reviewRate: 'the share that a person sees (asked: half a point)',
}

/** A run that starts empty and has no room for a warm-up; with a ramp the whole run is meant to be seen. */
export function warmUpWarnings({ arrivals, run }: Scenario, warmUp: number): Warning[] {
  if ('items' in run.length || warmUp > 0 || arrivals.some(({ ramp }) => ramp.length > 0)) return []
  return [
    {
      code: 'no-warm-up',
      text: 'Without a warm-up the empty start is part of every measure, and may look like growth.',
    },
  ]
}

/** Recorded arrivals that end before the run does: what follows is empty, and counts. */
export function traceWarnings({ arrivals, run: { length } }: Scenario): Warning[] {
  if (!('weeks' in length)) return []
  return arrivals.flatMap(({ name, process }): Warning[] => {
    if (process.by !== 'trace') return []
    const whole = wholeWeeks(process.times)
    if (whole >= length.weeks) return []
    const last = Math.floor((process.times.at(-1) ?? 0) / hoursPerWeek) + 1
    const text = `The trace of ${name} ends in week ${last} of ${length.weeks}: nothing of it comes after that, and what follows counts in every measure. \`run.weeks: ${whole}\` would leave it out.`
    return [{ code: 'trace-ends', text }]
  })
}

/** Promises that no item is old enough to be judged by. */
export function promiseWarnings({ promises }: Scenario, sample: Sample): Warning[] {
  return promises.flatMap(({ text }, index) => {
    const reading = `promises.${index}`
    if (!sample.has(reading) || sample.of(reading).some(Number.isFinite)) return []
    return [{ code: 'promise-untested', text: `The window is too short to judge the promise ${text}.` }]
  })
}

function apartWarnings(findings: DesignFindings): Warning[] {
  const own = findings.loads.constraints.flatMap(({ id, trust }, index): Warning[] => {
    const found = findings.own[index]
    const theory = findings.loads.breakVolume(id)
    if (found === undefined || theory === undefined || agrees(theory, found) || allows(trust, theory, found)) return []
    const text = `${id} by itself breaks at ${found.breaksAt.estimate.toFixed(3)}× in the simulation, at ${theory.toFixed(3)}× by the traffic equations.`
    return [{ code: 'theory-apart', text }]
  })
  const growth = breaksOf(findings).find(({ because }) => because === 'growth')
  if (growth?.theory === undefined || growth.estimate.breaksAt.estimate > growth.theory) return own
  const text = `${growth.first} grows at ${growth.estimate.breaksAt.estimate.toFixed(3)}× although its offered load reaches 1 only at ${growth.theory.toFixed(3)}×: something else holds it up.`
  return [...own, { code: 'growth-below-capacity', text }]
}

/** A load that is at least so much reaches 1 at theory's volume or below it, one that is at most so much above it. */
function allows({ bound }: Trust, theory: number, { breaksAt }: BreakEstimate): boolean {
  return bound === (breaksAt.estimate < theory ? 'at least' : 'at most')
}

function breakWarnings(findings: DesignFindings, precision: number): Warning[] {
  const found = firstBreak(findings)
  if (found === undefined) return []
  const { estimate, low, high } = found.estimate.breaksAt
  if ((high - low) / 2 <= precision * estimate) return []
  const percent = Math.round(((high - low) / 2 / estimate) * 100)
  return [
    {
      code: 'imprecise-break',
      text: `The break volume is known to ±${percent} % only: more --replications or --weeks would narrow it.`,
    },
  ]
}

/** Where work grows without end there is no steady state: what a promise or the margin does there is of this run. */
function beyondGrowthWarnings(findings: DesignFindings): Warning[] {
  const { growth, scenario } = findings
  const { length } = scenario.run
  if (growth === undefined || !('weeks' in length)) return []
  const from = growth.breaksAt.high
  const beyond = breaksOf(findings).filter(
    ({ because, estimate }) => because !== 'growth' && because !== 'capacity' && estimate.breaksAt.low > from,
  )
  if (beyond.length === 0) return []
  const names = beyond.map(({ promised, first }) => promised?.text ?? first).join(', ')
  const text = `Above ${growth.breaksAt.estimate.toFixed(2)}× work grows without end, so the break volumes of ${names} are those of a run of ${length.weeks} weeks; a longer one moves them down towards it.`
  return [{ code: 'beyond-growth', text }]
}

/** Growth is looked for in longer runs where the scenario's own are too short for it. */
function lengthWarnings({ length: { factor }, scenario }: DesignFindings): Warning[] {
  const { length } = scenario.run
  if (factor === 1 || !('weeks' in length)) return []
  const text = `Growth was looked for in runs of ${factor * length.weeks} weeks, ${factor} times as long as those that are measured: in these work still fills up to a level that it keeps.`
  return [{ code: 'longer-runs', text }]
}

function windowWarnings({ growth, islands, loads, own }: DesignFindings): Warning[] {
  const warnings: Warning[] = []
  if (islands.length > 0) {
    const volumes = islands.map((volume) => `${volume}×`).join(', ')
    warnings.push({
      code: 'island',
      text: `Above its first break the design holds again at ${volumes}: stability is not monotone in volume here.`,
    })
  }
  if (growth?.by === 'narrowing') {
    const alone = own[loads.constraints.findIndex(({ id }) => id === growth.queue)]
    const isAbove = alone !== undefined && alone.breaksAt.estimate < growth.breaksAt.estimate
    const apart = isAbove
      ? 'above the volume at which it would break by itself, since what comes to it hangs on the other queues'
      : 'below the volume at which it would break by itself'
    warnings.push({
      code: 'narrowed',
      text: `The break volume of ${growth.queue} was narrowed on the growth of its queue: it grows clearly ${apart}.`,
    })
  }
  return warnings
}
