/**
 * How much of a series' beginning to leave out: the Marginal Standard Error Rule (White 1997), which cuts where the
 * standard error of the mean of what remains is smallest. On batches of five it is MSER-5 (Spratt 1998).
 */

/**
 * Index of the first observation to keep: the d that minimises Σ (x − mean)² / (n − d)² over the batch means from d on,
 * searched over the first half; the smallest one where several tie. The observations of an incomplete last batch are
 * left aside; a series shorter than one batch is kept whole.
 */
export function mser(series: readonly number[], batch: number): number {
  const means = batchMeans(series, batch)
  const last = Math.floor(means.length / 2)
  let mean = 0
  let squares = 0
  let smallest = Number.POSITIVE_INFINITY
  let firstKept = 0
  // Backwards, with Welford's running mean and sum of squares over what remains.
  for (let d = means.length - 1; d >= 0; d--) {
    const remaining = means.length - d
    const deviation = means[d] - mean
    mean += deviation / remaining
    squares += deviation * (means[d] - mean)
    const marginalError = squares / (remaining * remaining)
    if (d <= last && remaining > 1 && marginalError <= smallest) {
      smallest = marginalError
      firstKept = d
    }
  }
  return firstKept * batch
}

function batchMeans(series: readonly number[], batch: number): number[] {
  const means: number[] = []
  for (let start = 0; start + batch <= series.length; start += batch) {
    let sum = 0
    for (let i = start; i < start + batch; i++) sum += series[i]
    means.push(sum / batch)
  }
  return means
}
