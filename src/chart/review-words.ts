/** The sentences of what waits for a person. */
import type { Estimate } from '../verdict/result.js'
import { type AskedResult, atVolume, momentsOf, readVolumes, spokenVolume } from './asked.js'
import { capitalised, exactly, firstThatFits, overlap, shareInWords } from './headline.js'
import { measuresAt, type ReviewCell, type ReviewRow } from './review-rows.js'
import { nounOf, stationsOf } from './stations.js'
import { format, formatWithRange, shareUnit, type Unit } from './unit.js'

export const perHundred: Unit = { ...shareUnit, after: ' in 100', mostDecimals: 1 }

export function unitOf({ of }: Pick<ReviewRow, 'of'>): Unit {
  return of === 'share' ? { ...shareUnit, mostDecimals: 1 } : perHundred
}

/** On the picture the axis says of what. */
function shortUnitOf(row: Pick<ReviewRow, 'of'>): Unit {
  return row.of === 'share' ? unitOf(row) : { ...perHundred, after: '' }
}

/** How much of what the AI says waits for a person today, and whether the target or the redesign moves that. */
export function reviewHeadline(result: AskedResult): string {
  const [volume = 1] = readVolumes(result)
  const rate = (design: string, at: number) => {
    const moment = momentsOf(result).find((each) => each.design === design && each.volume === at)
    return moment && measuresAt(moment)?.reviewRate
  }
  const what = nounOf(stationsOf(result.scenario)) === 'item' ? 'the items' : 'AI output'
  const waits = what === 'the items' ? 'wait' : 'waits'
  const own = rate('current', volume)
  if (own === undefined) return `What share of ${what} waits for a person`
  const place = volume === 1 ? '' : `${atVolume(volume)}, `
  if (own.high === 0)
    return capitalised(`${place}${what === 'AI output' ? 'no AI output waits' : 'no item waits'} for a person`)
  const said = `${place}${shareInWords(own)} of ${what} ${waits} for a person`
  const redesigned = rate('redesign', volume)
  const later = rate('current', spokenVolume(result))
  const at = exactly(spokenVolume(result))
  const both = redesigned === undefined ? [] : [capitalised(`${said}; ${besideIt(own, redesigned)}`)]
  // Above the target's capacity what waits is not counted: a smaller share there says nothing.
  const rises =
    later !== undefined && later.low > own.high ? [capitalised(`${said}; at ${at}, ${shareInWords(later)}`)] : []
  return firstThatFits(...both, ...rises, capitalised(said))
}

function besideIt(own: Estimate, redesigned: Estimate): string {
  return overlap(own, redesigned) ? 'the redesign shows no difference' : `redesigned, ${shareInWords(redesigned)}`
}

export function reviewSubtitle(result: AskedResult, rows: readonly ReviewRow[]): string {
  const target = spokenVolume(result)
  const isBeside = readVolumes(result).length > 1
  const part = result.volumes.find((each) => each.volume === target)
  const dots = isBeside ? ` Hollow: today; filled: ${exactly(target)}.` : ''
  const growing =
    isBeside && (part?.grows.length ?? 0) > 0
      ? ` At ${exactly(target)} only what ends is counted, not what still waits.`
      : ''
  const acts = rows.some(({ of }) => of === 'act') ? ' and what reviews do to 100 items' : ''
  return `Items that somebody looks at before their end, by kind of station${acts}; 95% intervals.${dots}${growing}`
}

export function labelOf(row: ReviewRow, cells: readonly ReviewCell[]): string {
  const words = cells.map(
    ({ moment, value }) => `${moment.volume === 1 ? 'today ' : ''}${format(value, shortUnitOf(row))}`,
  )
  if (cells.length < 2) return words.map((each) => each.replace('today ', '')).join('')
  const volume = cells.at(-1)?.moment.volume ?? 1
  return `${words[0]}, ${exactly(volume)} ${words.at(-1)}`
}

export function reviewAlt(rows: readonly ReviewRow[]): string {
  return rows.map((row) => `${cellsInWords(row, row.cells)}.`).join(' ')
}

/** `Review: today 44.0% (43.1–44.9), 2× 45.0% (43.9–46.1)`. */
export function cellsInWords(row: ReviewRow, cells: readonly ReviewCell[]): string {
  const each = cells.map(({ moment, value }) => `${moment.name} ${formatWithRange(value, unitOf(row))}`)
  return `${row.title}: ${each.join(', ')}`
}
