/** Errors of a run as plain data: what a thread posts loses its class and its own fields on the way. */
import { Fault, type FaultPlace, ImpossibleDraw } from '../engine/index.js'

export interface Failure {
  readonly failure: 'Fault' | 'ImpossibleDraw'
  readonly message: string
  readonly where: FaultPlace
}

/** Absent for an error that no run raises by itself. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof ImpossibleDraw) return { failure: 'ImpossibleDraw', message: error.message, where: {} }
  if (!(error instanceof Fault)) return undefined
  return { failure: 'Fault', message: error.message, where: error.where }
}

export function revived({ failure, message, where }: Failure): Error {
  return failure === 'Fault' ? new Fault(message, where) : new ImpossibleDraw(message)
}
