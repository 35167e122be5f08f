/** Promises of every kind. */
import type { Dice } from './dice.js'
import type { WrittenMap } from './written.js'

export function anyPromises(
  dice: Dice,
  stations: Readonly<Record<string, WrittenMap>>,
  queues: readonly string[],
): readonly string[] {
  const escaping = queues.filter((id) => 'limit' in stations[id] || 'patience' in stations[id])
  const statistic = () => dice.of('mean', 'p50', 'p90', 'p95', 'p99')
  const ofAll = () =>
    dice.of('late(2d) < 10%', 'cost-per-decision < 40', 'throughput > 2 per hour', 'throughput > 9 per workday')
  const ofFlow = () => `${statistic()}(flow-time) < ${dice.of('5d', '90min')}`
  const ofQueue = () => {
    if (queues.length === 0) return ofFlow()
    const station = dice.of(...queues)
    return dice.of(`${statistic()}(waiting-time, ${station}) < 4h`, `${statistic()}(queue-length, ${station}) < 12`)
  }
  const ofEscapes = () => (escaping.length === 0 ? ofAll() : `escape(${dice.of(...escaping)}) < 5%`)
  const promises = dice.list(dice.int(1, 5), () => dice.way(ofAll, ofFlow, ofQueue, ofEscapes))
  return [...new Set(promises)]
}
