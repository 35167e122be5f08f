/** What `--gate` makes of an answer: an exit code for a build that should stop, and a sentence that says why. */
import { breaksEarlier, type CompareResult, type DesignPart, type StressResult } from '../verdict/result.js'
import { type ExitCode, exitCode } from './exit-code.js'

export interface GateVerdict {
  readonly code: ExitCode
  readonly sentence: string
}

/** Codes of warnings by which holding, breaking or keeping a promise means something else than it says. */
const qualifying: ReadonlySet<string> = new Set([
  'trace-ends',
  'after-the-run',
  'depends-on-week',
  'no-warm-up',
  'promise-untested',
])

/** Whether what an exit code says cannot be read rightly without this warning. */
export function changesExitCode(code: string): boolean {
  return qualifying.has(code)
}

/** Does the design, or the redesign where there is one, hold with all its promises at so many times today's volume? */
export function stressGate(result: StressResult, gate: number): GateVerdict {
  const design: DesignPart = result.against ?? result
  const who = result.against === undefined ? 'the design' : 'the redesign'
  const { breaksAt } = design.answer
  const verdict = (code: ExitCode, what: string) => ({ code, sentence: `${what} (--gate ${gate}: exit ${code})` })
  if (breaksAt !== undefined && breaksAt.low <= gate && gate <= breaksAt.high)
    return verdict(exitCode.unsettled, `Not settled: the interval in which ${who} breaks contains ${gate}×`)
  if (breaksAt !== undefined && breaksAt.high < gate)
    return verdict(exitCode.breaks, `${sentence(who)} breaks below ${gate}×`)
  const missed = missedAt(design, gate)
  if (missed.length > 0) return verdict(exitCode.breaks, `At ${gate}× ${who} misses ${missed.join(' and ')}`)
  return verdict(exitCode.answered, `${sentence(who)} holds at ${gate}×`)
}

function missedAt({ volumes }: DesignPart, gate: number): string[] {
  const part = volumes.find(({ volume }) => volume === gate)
  if (part === undefined) return []
  const missed = part.measures.promises.filter(({ kept }) => !kept).map(({ promise }) => promise)
  return [...missed, ...(part.escapes ?? []).map((station) => `the limit of escape(${station})`)]
}

/** Is a design shown to break earlier than the current one? */
export function compareGate(result: CompareResult): GateVerdict {
  const earlier = result.designs.filter((design) => breaksEarlier(result, design)).map(({ scenario }) => scenario.name)
  const code = earlier.length > 0 ? exitCode.breaksEarlier : exitCode.answered
  const what =
    earlier.length > 0
      ? `${earlier.join(' and ')} breaks earlier`
      : 'No design is shown to break before the current one'
  return { code, sentence: `${what} (--gate: exit ${code})` }
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
