/**
 * The four questions' part of a result: each with its answer in a sentence and the numbers behind it, at 1× and the
 * target (of a `run`: at its volume). Times in hours; per item means over the items that arrived in the window.
 */
import type { Cause, Estimate, ReviewMeasures, StationMeasures } from '../measure/measures.js'

export interface Questions {
  readonly whereTheyGo: WhereTheyGo
  readonly needsHuman: NeedsHuman
  readonly exceptions: Exceptions
  /** Only where a search for what breaks was made. */
  readonly breaksFirst?: BreaksFirst
}

/** Where do recommendations go? The paths themselves are the result's `paths`. */
export interface WhereTheyGo {
  readonly sentence: string
  readonly volumes: readonly WayAt[]
}

export interface WayAt {
  readonly volume: number
  /** From arrival to end, mean; the causes sum to it. Absent where nothing arrives. */
  readonly elapsed?: Estimate
  readonly byCause: { readonly [cause in Cause]?: Estimate }
  readonly handoffs?: Estimate
  readonly toolsCrossed?: Estimate
  /**
   * Elapsed ÷ the AI's own time (work or delay at stations of kind `ai`); absent without one, where it takes no time, and
   * where items are open, of which neither is known to the end.
   */
  readonly digestionGap?: Estimate
  /** Touch time (the ledger's `work`) ÷ elapsed; absent where items are open. */
  readonly digestionRatio?: Estimate
  /**
   * Value a week that is lost while items stand at each station, its hand-off included, and at ends that realise less
   * than all; the largest first. Absent without value, and where items go in copies.
   */
  readonly valueLost?: readonly StationLoss[]
}

export interface StationLoss {
  readonly id: string
  readonly title: string
  /** In the scenario's currency. */
  readonly perWeek: Estimate
}

/** What share needs a human before execution? */
export interface NeedsHuman {
  readonly sentence: string
  readonly volumes: readonly ReviewAt[]
}

export interface ReviewAt {
  readonly volume: number
  readonly reviewRate?: Estimate
  readonly touches?: Estimate
  /** Absent where no attribute `correct` says which items are right. */
  readonly review?: ReviewMeasures
}

/** Where do exceptions live, how long? The ages of those that are open are the result's `ages`. */
export interface Exceptions {
  readonly sentence: string
  readonly volumes: readonly ExceptionsAt[]
}

export interface ExceptionsAt {
  readonly volume: number
  /** Days of the window on which items can come; absent where the run is by items. */
  readonly workingDays?: number
  /** Stations of kind `exception`; where there is none, of kind `review` and `approval`. */
  readonly stations: readonly ExceptionStation[]
}

export interface ExceptionStation extends Pick<StationMeasures, 'queueLength' | 'waitingTime'> {
  readonly id: string
  readonly title: string
  /** Items by which its queue has grown in the window ÷ working days. */
  readonly growthPerDay?: Estimate
  /** Whether the queue in which it stands, its pool's where it has one, grows without end, by the test of the break. */
  readonly grows: boolean
}

/** What breaks first when volume doubles? */
export interface BreaksFirst {
  /** The answer's. */
  readonly sentence: string
  /** That of the experiment just above the break, or, where nothing breaks, at the target. */
  readonly proof?: string
  /** The cascade in one. */
  readonly cascade?: string
}

/** The ways of the items that arrived in the window. */
export interface PathsAt {
  readonly volume: number
  /** Different ones, over all replications; a replication tells 10,000 apart, beginnings of longer ones among them. */
  readonly distinct: number
  /** The most frequent, at most ten. */
  readonly top: readonly PathShare[]
  /** All others together; absent where there are none. */
  readonly rest?: Omit<PathShare, 'stations'>
  /** Those that had come to no end when they had been followed; absent where there are none. */
  readonly open?: Omit<PathShare, 'stations'>
}

export interface PathShare {
  /** Ids, in the order in which the item joined them, repeated visits included; the end last. */
  readonly stations: readonly string[]
  /** Of the items that arrived in the window. */
  readonly share: Estimate
  /** From arrival to end, mean. */
  readonly elapsed: Estimate
}

/** The items that are open where exceptions live, at the week ends of the window. */
export interface AgesAt {
  readonly volume: number
  /** By station, those that `questions.exceptions` names. */
  readonly stations: Readonly<Record<string, OpenAges>>
}

/** Open: sent there, its hand-off included, and not yet gone on. Ages are hours since arrival. */
export interface OpenAges {
  /** Items, mean over the week ends. */
  readonly count?: Estimate
  /** Of those open at a week end, mean over the week ends, 0 at one where none is open; absent where none ever was. */
  readonly mean?: Estimate
  readonly p50?: Estimate
  readonly p95?: Estimate
  /** Mean over the week ends, 0 at one where none is open. */
  readonly oldest?: Estimate
}
