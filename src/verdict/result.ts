/**
 * The result object: the product, of which every output is a view. Versioned; fields may be added, these stay.
 * Times in hours, money in the scenario's currency. Nothing in it depends on the clock, the machine, the number of
 * workers or the output folder.
 */

import type { Estimate, Measures } from '../measure/measures.js'
import type { TakenLever } from '../scenario/taken-lever.js'
import type { CalibrationBin } from '../theory/calibration.js'
import type { Trust } from '../theory/trust.js'
import type { Because, BreakName } from './break-name.js'
import type { CascadeStep, Proof } from './proof-types.js'
import type { AgesAt, PathsAt, Questions } from './question-types.js'

export type { Visit, VisitCause, VisitLog } from '../measure/event-log.js'
export type {
  Cause,
  Estimate,
  Measures,
  PromiseMeasure,
  Quantiles,
  ReviewMeasures,
  StationMeasures,
} from '../measure/measures.js'
export { causes } from '../measure/measures.js'
export type { CalibrationBin } from '../theory/calibration.js'
export { isAtEveryVolume } from './at-every-volume.js'
export type { Because, BreakName } from './break-name.js'
export { breaksEarlier } from './breaks-earlier.js'
export { areNothing, countsAs } from './counts-as.js'
export type * from './proof-types.js'
export type * from './question-types.js'

export interface ScenarioPart {
  readonly name: string
  /** Relative to the working directory. */
  readonly file: string
  readonly sha256: string
  /** The merged scenario as the file says it. */
  readonly resolved: unknown
  /** The CSV files that it reads, by name. */
  readonly data?: Readonly<Record<string, string>>
  readonly because?: string
  readonly currency?: string
  /** Taken on what the file says. */
  readonly levers?: readonly TakenLever[]
}

export interface RunPart {
  readonly seed: number
  /** At 1× and the target. */
  readonly replications: number
  /** Simulated weeks, warm-up included; absent where the run is by items. */
  readonly weeks?: number
  readonly items?: number
  /** Hours. */
  readonly warmUp: number
  /** 1 per arrival + 2 per station visit, over all simulated runs. */
  readonly events: number
  readonly timeUnit: 'hour'
  /** The options which differ from the file's and the tool's own, for the command that runs it again. */
  readonly options: Readonly<Record<string, string | number>>
}

export interface Warning {
  readonly code: string
  readonly text: string
}

/** One way in which a design breaks, with its own break volume. */
export interface Break extends BreakName {
  readonly breaksAt: Estimate
  readonly theory?: number
}

/** The first of the breaks above 1×. */
export interface AboveToday extends Break {
  /** What may break before it; absent where the order is settled. */
  readonly notSettled?: readonly BreakName[]
}

export interface Answer {
  readonly sentence: string
  /** Absent where nothing breaks up to `above`. */
  readonly breaksAt?: Estimate
  readonly above?: number
  readonly theory?: number
  readonly first?: string
  readonly because: Because
  readonly holdsAtTarget: boolean
  readonly target: number
  /** Every criterion that breaks, smallest volume first; the first is the answer. At 0× what is broken at every volume. */
  readonly breaks: readonly Break[]
  /** Where a promise, an escape or the margin is broken today: what breaks first above today's volume; absent otherwise. */
  readonly aboveToday?: AboveToday
  /** Promises that are missed at 1× and that volume improves (cost, throughput). */
  readonly missedToday: readonly string[]
  /** What may break before the first: the order is not settled; absent where it is. */
  readonly notSettled?: readonly BreakName[]
  /** Volumes of the sweep above the first growth at which nothing grows; absent where there are none. */
  readonly islands?: readonly number[]
  /** Where `because` is `unknown`: what the runs leave open. */
  readonly untold?: Untold
  /** Where the load itself moves through the run, so that another length has another answer; absent where it has not. */
  readonly within?: Within
}

export interface Untold {
  /** Constraints to which more may come in a longer run. */
  readonly about: readonly string[]
  /** Of a run that would tell; absent where theory cannot say. */
  readonly weeks?: number
}

export interface Within {
  /** Of the runs in which the answer was found. */
  readonly weeks: number
  /** The same search in longer runs. */
  readonly later: {
    readonly weeks: number
    /** Absent where nothing breaks in them up to `above`. */
    readonly breaksAt?: Estimate
    readonly above?: number
    readonly first?: BreakName
  }
}

/** A constraint by itself: every other capacity unlimited. */
export interface Constraint {
  readonly id: string
  readonly title: string
  readonly kind: 'pool' | 'machine' | 'meeting'
  /** The stations that it serves. */
  readonly stations: readonly string[]
  /** Absent where theory is silent. */
  readonly offeredLoad?: number
  readonly offeredLoadAtTarget?: number
  /** Where theory is only near or silent: the work that came to it in the run ÷ what it can do, today and at the target. */
  readonly countedLoad?: number
  readonly countedLoadAtTarget?: number
  /** Absent where it does not break up to `above`. */
  readonly breaksAt?: Estimate
  readonly above?: number
  /** So many times the runs would be needed for `breaksAt` if the expected number of arrivals were not known. */
  readonly varianceReduction?: number
  readonly theory?: number
  /** How far load and theory's volume are to be trusted, and why; absent where they are exact or from drawn items. */
  readonly trust?: Trust
  /** Whoever waits for it may leave, so that its queue never grows without end; absent where it may. */
  readonly queue?: 'bounded'
}

/** What was measured at one volume. */
export interface VolumePart {
  readonly volume: number
  /** As many as the precision asks for at 1× and the target; fewer at the other volumes of the sweep. */
  readonly replications: number
  readonly measures: Measures
  /** The queues whose work grows without end, and `system`. */
  readonly grows: readonly string[]
  /** Stations at which too many leave unserved although no promise says how many may; absent where there is none. */
  readonly escapes?: readonly string[]
  /** Offered load of each constraint, where theory speaks. */
  readonly offeredLoad: Readonly<Record<string, number>>
  /** Where theory is only near or silent: the work that came to each constraint in the run ÷ what it can do; absent where it is nowhere. */
  readonly countedLoad?: Readonly<Record<string, number>>
}

/** Weekly means over replications, from the empty start on, at 1× and the target. */
export interface Series {
  readonly volume: number
  readonly workInProgress: readonly number[]
  /** Feedback variables, by name; absent where the scenario has none. */
  readonly feedback?: Readonly<Record<string, readonly number[]>>
  /** Of the items that end in the week, the share that a review, an approval or an exception desk has seen; null: none ended. */
  readonly reviewShare?: readonly (number | null)[]
  /** 95 % intervals of the same means, each week by itself; absent in results of versions that had none. */
  readonly intervals?: SeriesIntervals
}

export interface SeriesIntervals {
  readonly workInProgress: Bounds
  readonly feedback?: Readonly<Record<string, Bounds>>
  readonly reviewShare?: Bounds<number | null>
}

/** Week by week. */
export interface Bounds<Each = number> {
  readonly low: readonly Each[]
  readonly high: readonly Each[]
}

/** Absent in results of versions that did not ask. */
export interface Asked {
  readonly questions?: Questions
  /** At 1× and the target; of a `run` at its volume. */
  readonly paths?: { readonly volumes: readonly PathsAt[] }
  readonly ages?: { readonly volumes: readonly AgesAt[] }
  /** Of drawn items, bins of stated confidence; absent where items state none or are not right or wrong. */
  readonly calibration?: readonly CalibrationBin[]
}

export interface DesignPart extends Asked {
  readonly scenario: ScenarioPart
  readonly answer: Answer
  readonly constraints: readonly Constraint[]
  /** Absent where the study was asked to leave it out. */
  readonly proof?: Proof
  readonly cascade?: readonly CascadeStep[]
  readonly volumes: readonly VolumePart[]
  readonly series: { readonly weekly: readonly Series[] }
  readonly warnings: readonly Warning[]
}

export interface Difference {
  /** For example `flowTime.mean`. */
  readonly measure: string
  readonly volume: number
  readonly current: Estimate
  readonly redesign: Estimate
  /** redesign − current, paired. */
  readonly difference: Estimate
  /**
   * What common random numbers bring: the variance of a difference of independent runs over that of the paired one; so
   * many times the runs would be needed without them. Absent where nothing varies.
   */
  readonly varianceReduction?: number
  /** `cannot be told`: one of the two is a bound that does not lie beyond the other's value. */
  readonly verdict: 'better' | 'worse' | 'no difference shown' | 'cannot be told'
}

export interface Redesign extends DesignPart {
  readonly differences: readonly Difference[]
  /** redesign − current, paired; absent where either does not break. */
  readonly breaksAtDifference?: Estimate
}

export interface StressResult extends DesignPart {
  readonly schema: 'loadbearing/stress@1'
  readonly run: RunPart
  readonly against?: Redesign
}

export interface RunResult extends Asked {
  readonly schema: 'loadbearing/run@1'
  readonly scenario: ScenarioPart
  readonly run: RunPart
  readonly volumes: readonly VolumePart[]
  readonly series: { readonly weekly: readonly Series[] }
  readonly warnings: readonly Warning[]
}

/** Which of three or more designs is best by one measure; see docs/method.md. Designs are named by their place in `designs`. */
export interface Selection {
  /** For example `margin`. */
  readonly measure: string
  readonly volume: number
  readonly better: 'higher' | 'lower'
  /** The smallest difference that matters, in the measure's unit; absent where nothing can be chosen. */
  readonly indifference?: number
  /** Probability of naming the best where it leads by the indifference zone or more. */
  readonly confidence: number
  /** Absent where the designs in contention are not told apart, or nothing can be chosen. */
  readonly best?: number
  /** Not eliminated; beside a best one those that are level with it. */
  readonly contenders: readonly number[]
  /** The current one first, then the others in the order given. */
  readonly designs: readonly SelectedDesign[]
  readonly sentence: string
}

export interface SelectedDesign {
  readonly name: string
  readonly file: string
  /** Over the replications that were looked at; absent where none of them could be measured. */
  readonly estimate?: Estimate
  readonly replications: number
  /** Replications of each after which it was out, and the design below which it lay farthest. */
  readonly eliminatedAfter?: number
  readonly eliminatedBy?: number
}

export interface CompareResult extends Searched {
  readonly schema: 'loadbearing/compare@1'
  readonly scenario: ScenarioPart
  readonly run: RunPart
  /** Of three or more designs, the current one among them. */
  readonly selection?: Selection
  /** The designs beside the current one, in the order given. */
  readonly designs: readonly ComparedDesign[]
  readonly volumes: readonly VolumePart[]
  readonly warnings: readonly Warning[]
}

export interface ComparedDesign extends Searched {
  readonly scenario: ScenarioPart
  readonly differences: readonly Difference[]
  readonly volumes: readonly VolumePart[]
  readonly breaksAtDifference?: Estimate
}

/** What the search for a design's breaks brings; absent where none was searched. */
export interface Searched {
  /** Absent where nothing breaks either. */
  readonly breaksAt?: Estimate
  readonly answer?: Answer
  readonly constraints?: readonly Constraint[]
}

/** One or two values of the file, varied over all their combinations. */
export interface SweepResult {
  readonly schema: 'loadbearing/sweep@1'
  readonly scenario: ScenarioPart
  readonly run: RunPart
  readonly target: number
  /** As the file writes them. */
  readonly parameters: readonly { readonly path: string; readonly values: readonly string[] }[]
  /** Every combination, the last parameter changing fastest. */
  readonly points: readonly SweepPoint[]
  /** Of the first point; their titles serve all. */
  readonly constraints: readonly Constraint[]
  /** Of the first point, at 1× and the target. */
  readonly volumes: readonly VolumePart[]
  readonly warnings: readonly Warning[]
}

export interface SweepPoint {
  /** Beside the parameters. */
  readonly values: readonly string[]
  readonly answer: Answer
  /** At 1× and the target. */
  readonly volumes: readonly VolumePart[]
}

/** What breaks first where one assumption, or all of them, are other than the file says. */
export interface SensitivityResult {
  readonly schema: 'loadbearing/sensitivity@1'
  readonly scenario: ScenarioPart
  readonly run: RunPart
  /** With the file's own values. */
  readonly answer: Answer
  readonly constraints: readonly Constraint[]
  /** At 1× and the target, with the file's own values. */
  readonly volumes: readonly VolumePart[]
  /** The widest first. */
  readonly inputs: readonly SensitiveInput[]
  readonly draws: AssumptionDraws
  /** Inputs that were left as they are, and why. */
  readonly notVaried: readonly { readonly path: string; readonly because: string }[]
  readonly warnings: readonly Warning[]
}

export interface SensitiveInput {
  readonly path: string
  readonly tier: 'measured' | 'estimated' | 'assumption'
  readonly source?: string
  /** As the file says it. */
  readonly value: string
  readonly low: InputEnd
  readonly high: InputEnd
}

/** The answer with one end of an input's range in place of its value. */
export interface InputEnd {
  readonly value: string
  readonly breaksAt?: Estimate
  readonly above?: number
  /** Absent where nothing breaks. */
  readonly first?: BreakName
  /** Where the order is not settled: what else may be first. */
  readonly notSettled?: readonly BreakName[]
  /** Whether the same breaks first as with the file's own values; not settled where it may and may not. */
  readonly verdict: 'stands' | 'another' | 'not settled'
}

/** All ranges at once, drawn by Latin hypercube, each value even over its range. */
export interface AssumptionDraws {
  readonly count: number
  /** The share of the draws in which the same breaks first as with the file's own values (Wilson). */
  readonly stands: Estimate
  /** The share in which that is not settled; absent where there is none. */
  readonly notSettled?: number
  /** What breaks first, or may, in which share of the draws, most often first; without a name where nothing breaks. */
  readonly firsts: readonly {
    readonly first?: BreakName
    readonly notSettled?: readonly BreakName[]
    readonly share: number
  }[]
  /** Break volumes over the draws; absent where nothing breaks in most. */
  readonly breaksAt?: { readonly p5: number; readonly p50: number; readonly p95: number }
}

/** The cheapest set of levers under which a design holds at the target volume. */
export interface RedesignResult {
  readonly schema: 'loadbearing/redesign@1'
  /** The current design. */
  readonly scenario: ScenarioPart
  /** Relative to the working directory. */
  readonly levers: { readonly file: string; readonly sha256: string }
  readonly run: RunPart
  readonly target: number
  /** Over which costs are added up. */
  readonly horizon: { readonly weeks: number }
  readonly sentence: string
  /** Absent where no set holds. */
  readonly chosen?: LeverChoice
  /** The next cheapest that holds; absent where none does. */
  readonly runnerUp?: LeverChoice
  /** Where no set holds: the one with the largest break volume of those that were searched. */
  readonly farthest?: LeverChoice
  /** The current design, with no levers. */
  readonly current: LeverChoice
  /** Each lever by itself, in the order of their file; a range at its largest value. */
  readonly alone: readonly LeverAlone[]
  /** Where several sets that hold cost the same: the choice among them; designs are named by their levers. */
  readonly selection?: Selection
  readonly sets: {
    /** That may be taken together, the one without levers among them. */
    readonly all: number
    /** Not simulated, since by theory an offered load reaches 1 at the target or below. */
    readonly skippedByTheory: number
    /** The others were not looked at: they cost more than what was found. */
    readonly simulated: number
  }
  /** Of the chosen one, or where none holds of the farthest. */
  readonly constraints: readonly Constraint[]
  /** Of the same, at 1× and the target. */
  readonly volumes: readonly VolumePart[]
  readonly warnings: readonly Warning[]
}

/** A set of levers, what it costs and where the design with it breaks. */
export interface LeverChoice {
  /** In the order of their file. */
  readonly levers: readonly { readonly name: string; readonly value?: number }[]
  /** In the scenario's currency. */
  readonly cost: { readonly once: number; readonly perWeek: number; readonly overHorizon: number }
  /** Absent where nothing breaks up to `above`. */
  readonly breaksAt?: Estimate
  readonly above?: number
  /** What breaks first, in words; absent where nothing does. */
  readonly first?: string
  /** Promises that are missed at 1× whatever the volume does. */
  readonly missedToday: readonly string[]
  readonly holdsAtTarget: boolean
  /** Whether the intervals tell so. */
  readonly settled: boolean
  /** At every volume of its search. */
  readonly replications: number
}

export interface LeverAlone extends LeverChoice {
  readonly because?: string
  /** Its break volume less the current one, paired; absent where either does not break, or has more replications. */
  readonly adds?: Estimate
}

export type Result = StressResult | RunResult | CompareResult | SweepResult | SensitivityResult | RedesignResult
