/**
 * What the ladder shows, before it is drawn: a row for each constraint and each broken promise, the first to break on
 * top, with the break volumes of one or two designs.
 */
import type { Answer, Break, BreakName, DesignPart, Estimate, StressResult } from '../verdict/result.js'
import { exactly } from './headline.js'
import { titleOfBreak } from './names.js'

export type DesignName = 'current' | 'redesign'

export interface LadderRow {
  readonly id: string
  readonly title: string
  readonly kind: 'constraint' | 'promise' | 'escape' | 'margin'
  readonly current?: LadderPoint
  readonly redesign?: LadderPoint
}

/** Where a row's design breaks, or the volume up to which it does not; `bounded`: its queue cannot grow at any. */
export type LadderPoint = { readonly breaksAt: Estimate; readonly theory?: number } | Unbroken
export interface Unbroken {
  readonly above: number
  readonly queue?: 'bounded'
  /** It is among what breaks the design: it holds so far only where all others are unlimited. */
  readonly alone?: true
}

/** Rows by the current design's break volume; what does not break comes last. */
export function ladderRows(result: StressResult): LadderRow[] {
  const designs: [DesignName, DesignPart][] = [['current', result]]
  if (result.against) designs.push(['redesign', result.against])
  const rows = new Map<string, LadderRow>()
  for (const [name, design] of designs) {
    for (const { id, title, kind, point } of pointsOf(design)) {
      rows.set(id, { ...(rows.get(id) ?? { id, title, kind }), [name]: point })
    }
  }
  return [...rows.values()].sort((a, b) => orderOf(a) - orderOf(b))
}

interface NamedPoint extends Pick<LadderRow, 'id' | 'title' | 'kind'> {
  readonly point: LadderPoint
}

function pointsOf(design: DesignPart): NamedPoint[] {
  const ownBreaks = design.constraints.map((each): NamedPoint => {
    const { id, title, breaksAt, theory } = each
    const point = breaksAt
      ? { breaksAt, ...(theory === undefined ? {} : { theory }) }
      : unbrokenPoint(each, design.answer)
    return { id, title, kind: 'constraint', point }
  })
  const known = new Set(design.constraints.map((each) => each.id))
  const others = design.answer.breaks
    .filter((each) => speaksOfMore(each) || !known.has(each.first))
    .map((each): NamedPoint => {
      return {
        id: idOf(each),
        title: titleOfBreak(design, each),
        kind: kindOf(each),
        point: { breaksAt: each.breaksAt },
      }
    })
  return [...ownBreaks, ...others]
}

function unbrokenPoint({ id, above, queue }: DesignPart['constraints'][number], answer: Answer): Unbroken {
  return {
    above: above ?? answer.above ?? 16,
    ...(queue === undefined ? {} : { queue }),
    ...(growsInDesign(id, answer) ? { alone: true as const } : {}),
  }
}

/** By the interplay of several, whatever it would hold by itself. */
export function growsInDesign(id: string, { breaks, notSettled = [] }: Answer): boolean {
  const grows = ({ because }: BreakName) => because === 'growth' || because === 'capacity'
  return [...breaks, ...notSettled].some((each) => grows(each) && each.first === id)
}

/** `over 16×`; `alone over 16×` where the design breaks there all the same. */
export function overInWords({ above, alone }: Unbroken): string {
  return `${alone ? 'alone ' : ''}over ${exactly(above)}`
}

/** A break that is not the growth of one queue has a row of its own, even where its name is that of a constraint. */
function speaksOfMore({ because }: Break): boolean {
  return because === 'promise' || because === 'money' || because === 'escape'
}

function kindOf({ because }: Break): LadderRow['kind'] {
  if (because === 'promise' || because === 'escape') return because
  return because === 'money' ? 'margin' : 'constraint'
}

/** Two promises may speak of the same measure: their text parts them. */
function idOf(of: Break): string {
  return `${of.because}:${of.promise ?? of.first}`
}

function orderOf(row: LadderRow): number {
  if (row.current) return volumeOf(row.current)
  return row.redesign ? volumeOf(row.redesign) : Number.POSITIVE_INFINITY
}

/** The break volume; behind all others where there is none. */
function volumeOf(point: LadderPoint): number {
  return 'breaksAt' in point ? point.breaksAt.estimate : 1000 + point.above
}

export function isAbove(point: LadderPoint | undefined): point is Unbroken {
  return point !== undefined && 'above' in point
}
