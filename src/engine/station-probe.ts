/**
 * The probe of the queue and the work of one station that is served or meets. The station holds it; the other probes
 * (probe.ts) are told of stations.
 */
export interface StationProbe {
  /** Joins the queue. The columns hold its work; of a batch, what that of all would be if it led. */
  joined(item: number): void
  /** Leaves the queue for its servers or its sitting. */
  started(item: number): void
  /** At the pace at which it has started, or in the batch in which it has, the work is so much more. */
  paced(more: number): void
  /** Finds somebody free as it joins: instead of `joined` and `started`. */
  startedAtOnce(item: number): void
  /** Work or sitting is done. */
  finished(item: number): void
  /** Leaves the queue for want of patience, or since it is withdrawn. */
  left(item: number): void
  /** Withdrawn from work of which so much is left. */
  stopped(item: number, left: number): void
}
