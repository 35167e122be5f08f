/** Errors of a run as plain data: what a thread posts loses its class and its own fields on the way. */
import { Fault, type FaultPlace, ImpossibleDraw, type SaidPath } from '../engine/index.js'

export type Failure =
  | { readonly failure: 'Fault'; readonly message: string; readonly where: FaultPlace }
  | {
      readonly failure: 'ImpossibleDraw'
      readonly message: string
      readonly path: SaidPath
      readonly hint: string | undefined
    }

/** Absent for an error that no run raises by itself. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof ImpossibleDraw) {
    const { message, path, hint } = error
    return { failure: 'ImpossibleDraw', message, path, hint }
  }
  if (!(error instanceof Fault)) return undefined
  return { failure: 'Fault', message: error.message, where: error.where }
}

export function revived(failure: Failure): Error {
  return failure.failure === 'Fault'
    ? new Fault(failure.message, failure.where)
    : new ImpossibleDraw(failure.message, failure.path, failure.hint)
}
