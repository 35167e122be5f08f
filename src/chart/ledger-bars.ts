/** What the time ledger shows, before it is drawn: a bar for each design and volume that a reader compares. */
import type { Cause, Estimate, Result, VolumePart } from '../verdict/result.js'
import { exactly } from './headline.js'

export interface LedgerBar {
  readonly title: string
  readonly design: 'current' | 'redesign'
  readonly volume: number
  /** Hours of each cause. */
  readonly ledger: Readonly<Record<Cause, Estimate>>
  readonly rework?: Estimate
  /** Of a design with forks. */
  readonly join?: Estimate
  /** The mean flow time, hours. */
  readonly total: Estimate
}

/** Today and the target, then the redesign at the target; for the other commands every design and volume. */
export function ledgerBars(result: Result): LedgerBar[] {
  if (result.schema === 'loadbearing/run@1') return result.volumes.flatMap((each) => barOf('', 'current', each))
  if (result.schema === 'loadbearing/compare@1') {
    const others = result.designs.flatMap((design) =>
      design.volumes.flatMap((each) => barOf(design.scenario.name, 'redesign', each)),
    )
    return [...result.volumes.flatMap((each) => barOf('Current design', 'current', each)), ...others]
  }
  if (result.schema !== 'loadbearing/stress@1') return []
  const { target } = result.answer
  const wanted = result.volumes.filter((each) => each.volume === 1 || each.volume === target)
  const redesigned = result.against?.volumes.filter((each) => each.volume === target) ?? []
  return [
    ...wanted.flatMap((each) => barOf(each.volume === 1 ? 'Today' : 'Current design', 'current', each)),
    ...redesigned.flatMap((each) => barOf('Redesign', 'redesign', each)),
  ]
}

function barOf(title: string, design: LedgerBar['design'], { volume, measures }: VolumePart): LedgerBar[] {
  const total = measures.flowTime?.mean
  if (!total) return []
  const at = exactly(volume)
  const ledger: Readonly<Record<Cause, Estimate>> = {
    work: none,
    busy: none,
    closed: none,
    meeting: none,
    batch: none,
    handoff: none,
    delay: none,
    ...measures.ledger,
  }
  const { rework, join } = measures.ledger
  const named = title === '' ? `At ${at}` : `${title}, ${at}`
  return [{ title: named, design, volume, ledger, total, ...(rework ? { rework } : {}), ...(join ? { join } : {}) }]
}

const none: Estimate = { estimate: 0, low: 0, high: 0 }
