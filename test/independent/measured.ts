/** Single measures of the product beside ours, as z: the difference in units of both standard errors. */
import { join } from 'node:path'
import { told } from './compare.js'
import { mixed } from './random.js'
import { readModel } from './read-model.js'
import { estimateOf, replicate } from './replicate.js'
import { week } from './words.js'

/** Half of a 95 % interval is about so many standard errors. */
const halfWidth = 2.1

export function measured(file: string, seed: number, folder: string): (string | number)[][] {
  const rows: (string | number)[][] = []
  for (const volume of [0.8, 1, 2]) {
    const answered = told(file, ['run', '--volume', String(volume)], join(folder, `run-${seed}`))
    if (answered.error !== undefined) {
      rows.push([volume, 'error', answered.error.slice(0, 80), '', '', '', '', ''])
      continue
    }
    const model = readModel(file)
    const warmUp = model.warmUp ?? (answered.warmUp > 0 ? answered.warmUp : 2 * week)
    const runs = replicate(model, { volume, seed: mixed(seed, 5000, 100 * volume), replications: 10, warmUp })
    for (const [name, { estimate, low, high }] of answered.estimates) {
      const own = estimateOf(runs, name)
      if (own === undefined || !Number.isFinite(own.mean)) continue
      const error = Math.hypot(own.error, (high - low) / 2 / halfWidth)
      if (error <= 1e-9 * Math.abs(own.mean) || error === 0) continue
      const z = (estimate - own.mean) / error
      rows.push([volume, name, ...[estimate, low, high, own.mean, own.error, z].map((each) => each.toPrecision(5))])
    }
  }
  return rows
}
