/** Promises that an ordinary design keeps today, with some room: limits are set from a few runs at 1×. */
import type { Draft } from './draft.js'
import { readModel } from './read-model.js'
import { estimateOf, replicate } from './replicate.js'
import { week } from './words.js'

/** Days where there are some, else hours. */
function duration(hours: number): string {
  if (hours >= 72) return `${Math.ceil(hours / 24)}d`
  return `${Math.max(1, Math.ceil(hours))}h`
}

export function promisesFor(draft: Draft, file: string): string[] {
  if (!draft.has('promise', 0.55)) return []
  const model = readModel(file)
  const runs = replicate(model, { volume: 1, seed: 4, replications: 2, warmUp: model.warmUp ?? 2 * week })
  const today = (name: string): number | undefined => estimateOf(runs, name)?.mean
  const room = draft.pick(1.15, 1.3, 1.6, 2.2)
  const found: string[] = []
  const promise = (text: string | undefined): void => {
    if (text !== undefined) found.push(text)
  }
  const under = (name: string, written: (limit: string) => string): string | undefined => {
    const value = today(name)
    return value === undefined || value === 0 ? undefined : written(duration(value * room))
  }
  const kind = draft.pick('p95', 'p90', 'mean', 'late', 'waiting', 'queue', 'escape')
  if (kind === 'p95' || kind === 'p90' || kind === 'mean')
    promise(under(`flowTime.${kind}`, (limit) => `${kind}(flow-time) < ${limit}`))
  if (kind === 'late') promise(under('flowTime.p95', (limit) => `late(${limit}) < ${draft.pick(8, 10)}%`))
  if (kind === 'waiting')
    promise(under('stations.review.waitingTime.p90', (limit) => `p90(waiting-time, review) < ${limit}`))
  if (kind === 'queue') {
    const length = today('stations.review.queueLength') ?? 0
    promise(`mean(queue-length, review) < ${Math.max(2, Math.ceil(length * (room + 1)))}`)
  }
  const escapes = draft.kinds.includes('patience') || draft.kinds.includes('limit')
  if (kind === 'escape' && escapes) promise('escape(exceptions) < 10%')
  if (draft.random.chance(0.15)) promise('throughput > 0.2 per hour')
  for (const text of found) draft.kinds.push(`promise ${text.split(/[ <>]/)[0]}`)
  return found
}
