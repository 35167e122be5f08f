/**
 * Whether a peer simulates the same model: its mean waiting times lie within 3 standard errors of the difference from
 * ours, both sides' counted, over the seeds of all rounds. A rate beside a different model would count for nothing.
 */

const limit = 3

/** The waiting times of one contender: by station, mean and standard error over its runs. */
export function waitingTimes(outcomes) {
  const runs = outcomes.flatMap((outcome) => outcome.waits)
  const stations = Object.keys(runs[0])
  return Object.fromEntries(stations.map((station) => [station, meanAndError(runs.map((run) => run[station]))]))
}

/** The largest difference of two contenders' waiting times, in standard errors. */
export function difference(ours, theirs) {
  const errors = Object.entries(ours).map(([station, mine]) => inErrors(mine, theirs[station]))
  return Math.max(...errors)
}

export function agree(ours, theirs) {
  return difference(ours, theirs) <= limit
}

export function meanAndError(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) }
}

export function inErrors(a, b) {
  return Math.abs(a.mean - b.mean) / Math.hypot(a.error, b.error)
}
