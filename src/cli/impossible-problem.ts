/** What only a run could meet, as a problem of the file that says it. */
import type { ImpossibleDraw } from '../engine/fault.js'
import type { Problem } from '../scenario/problem.js'
import type { Loaded } from '../scenario/read-scenario.js'
import { Refusal } from './refusal.js'

/** Told apart by name: a command that does not simulate need not load the engine. */
export function isImpossibleDraw(error: unknown): error is ImpossibleDraw {
  return error instanceof Error && error.name === 'ImpossibleDraw'
}

/** The work's own outcome; what it cannot simulate is refused with its place, in the first of the designs that says it. */
export async function refusingImpossible<Outcome>(
  designs: readonly Loaded[],
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (!isImpossibleDraw(error)) throw error
    const { formatProblem } = await import('../scenario/problem.js')
    const [problem] = designs.flatMap((loaded) => impossibleProblem(error, loaded) ?? [])
    throw new Refusal(problem === undefined ? error.message : formatProblem(problem))
  }
}

/** Undefined where no place of the file says it. */
export function impossibleProblem({ message, path, hint }: ImpossibleDraw, { placeOf }: Loaded): Problem | undefined {
  if (placeOf === undefined || path.length === 0) return undefined
  return { code: 'impossible-value', message, ...placeOf(path), ...(hint !== undefined && { hint }) }
}
