/** Errors of a run as plain data: what a thread posts loses its class and its own fields on the way. */
import { Fault, ImpossibleDraw } from '../engine/index.js'

export interface Failure {
  readonly failure: 'Fault' | 'ImpossibleDraw'
  readonly message: string
  readonly where: Readonly<Record<string, number>>
}

/** Absent for an error that no run raises by itself. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof ImpossibleDraw) return { failure: 'ImpossibleDraw', message: error.message, where: {} }
  if (!(error instanceof Fault)) return undefined
  const { time, replication, seed, volume } = error
  const fields = Object.entries({ time, replication, seed, volume })
  const where = Object.fromEntries(fields.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
  return { failure: 'Fault', message: error.message, where }
}

export function revived({ failure, message, where }: Failure): Error {
  return failure === 'Fault' ? new Fault(message, where) : new ImpossibleDraw(message)
}
