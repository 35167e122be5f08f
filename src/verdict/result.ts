/**
 * The result object: the product, of which every output is a view. Versioned; fields may be added, these stay.
 * Times in hours, money in the scenario's currency. Nothing in it depends on the clock, the machine, the number of
 * workers or the output folder.
 */

import type { Estimate, Measures } from '../measure/measures.js'
import type { Trust } from '../theory/trust.js'

export type { Visit, VisitCause, VisitLog } from '../measure/event-log.js'
export type { Cause, Estimate, Measures, PromiseMeasure, Quantiles, StationMeasures } from '../measure/measures.js'
export { causes } from '../measure/measures.js'

export type Because = 'growth' | 'capacity' | 'promise' | 'escape' | 'money' | 'nothing'

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
export interface Break {
  readonly because: Exclude<Because, 'nothing'>
  readonly first: string
  readonly breaksAt: Estimate
  readonly theory?: number
  /** The promise as the file says it. */
  readonly promise?: string
  /** Of an escape: the station's title, and the share of its visits from which on it breaks. */
  readonly unserved?: { readonly title: string; readonly from: number }
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
  /** Every criterion that breaks, smallest volume first; the first is the answer. */
  readonly breaks: readonly Break[]
  /** Promises that are missed at 1× whatever the volume does (cost, throughput). */
  readonly missedToday: readonly string[]
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
  /** Absent where it does not break up to `above`. */
  readonly breaksAt?: Estimate
  readonly above?: number
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
}

/** Weekly means over replications, from the empty start on, at 1× and the target. */
export interface Series {
  readonly volume: number
  readonly workInProgress: readonly number[]
}

export interface DesignPart {
  readonly scenario: ScenarioPart
  readonly answer: Answer
  readonly constraints: readonly Constraint[]
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
  readonly verdict: 'better' | 'worse' | 'no difference shown'
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

export interface RunResult {
  readonly schema: 'loadbearing/run@1'
  readonly scenario: ScenarioPart
  readonly run: RunPart
  readonly volumes: readonly VolumePart[]
  readonly series: { readonly weekly: readonly Series[] }
  readonly warnings: readonly Warning[]
}

export interface CompareResult {
  readonly schema: 'loadbearing/compare@1'
  readonly scenario: ScenarioPart
  readonly run: RunPart
  /** The designs beside the current one, in the order given. */
  readonly designs: readonly {
    readonly scenario: ScenarioPart
    readonly differences: readonly Difference[]
    readonly volumes: readonly VolumePart[]
    readonly breaksAt?: Estimate
    readonly breaksAtDifference?: Estimate
  }[]
  readonly volumes: readonly VolumePart[]
  readonly breaksAt?: Estimate
  readonly warnings: readonly Warning[]
}

export type Result = StressResult | RunResult | CompareResult
