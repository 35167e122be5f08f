/** The tables of a deck: cells worded and rounded, as many columns as a slide has room for. */

import type { Row, Table } from '../../chart/chart.js'
import { exactly } from '../../chart/headline.js'
import { growsInDesign, overInWords } from '../../chart/ladder-rows.js'
import { kindOf } from '../../chart/names.js'
import { loadInWords, loadOf, type ShownLoad } from '../../chart/trusted-load.js'
import { format, formatExact, formatWithRange, type Unit, volumeUnit } from '../../chart/unit.js'
import type { DesignPart, Difference, Estimate, Measures, VolumePart } from '../../verdict/result.js'
import { measuresOf, titleOfMeasure, unitOfMeasure } from '../measure-names.js'
import { promisesAt, promiseValueWithRange } from '../promise-words.js'
import type { SlideCell, SlideTable } from './slide.js'

const numeric = { isNumeric: true } as const

/** What a decision asks about, the most telling first; the others stand in the notes. */
const tellingMeasures = [
  'flowTime.mean',
  'flowTime.p95',
  'throughput',
  'reviewRate',
  'review.wrongAtEnd',
  'touches',
  'handoffs',
  'toolsCrossed',
  'costPerDecision',
  'cost',
  'margin',
  'workInProgress',
]

/** Paired differences at one volume with their verdict words. */
export function differenceTable(
  differences: readonly Difference[],
  volume: number,
  currency: string | undefined,
): SlideTable | undefined {
  const at = differences.filter((each) => each.volume === volume)
  if (at.length === 0) return undefined
  const order = (measure: string) => {
    const place = tellingMeasures.indexOf(measure)
    return place < 0 ? tellingMeasures.length : place
  }
  const rows = at
    .toSorted((a, b) => order(a.measure) - order(b.measure))
    .map((each): SlideCell[] => {
      const { measure, current, redesign, difference, verdict } = each
      const unit = unitOfMeasure(measure, Math.max(Math.abs(current.estimate), Math.abs(redesign.estimate)), currency)
      return [
        { text: titleOfMeasure(measure) },
        { text: format(current, unit) },
        { text: format(redesign, unit) },
        { text: `${difference.estimate > 0 ? '+' : ''}${formatWithRange(difference, unit)}` },
        { text: verdict, tone: tones[verdict] },
      ]
    })
  return {
    alt: `What the redesign changes at ${exactly(volume)}, as paired differences with 95% intervals.`,
    columns: [
      { title: `At ${exactly(volume)}`, share: 2 },
      { title: 'Current', share: 1.2, ...numeric },
      { title: 'Redesign', share: 1.2, ...numeric },
      { title: 'Difference (95% interval)', share: 2.7, ...numeric },
      { title: 'Verdict', share: 2 },
    ],
    rows,
  }
}

const tones = { better: 'kept', worse: 'missed', 'no difference shown': 'quiet', 'cannot be told': 'quiet' } as const

/** Each promise today and at the target, of one design or two; absent where nothing is promised. */
export function promiseTable(
  designs: readonly { readonly name: string; readonly volumes: readonly VolumePart[] }[],
  volumes: readonly number[],
  currency: string | undefined,
): SlideTable | undefined {
  const promises = promisesAt(designs[0]?.volumes ?? [], volumes[0] ?? 1)
  if (promises.length === 0) return undefined
  const places = volumes.flatMap((volume) => designs.map((design) => ({ ...design, volume })))
  return {
    alt: 'What was measured for each promise, with 95% intervals, and whether it is kept.',
    columns: [
      { title: 'Promise', share: 2.2 },
      ...places.map(({ name, volume }) => ({ title: [name, exactly(volume)].filter(Boolean).join(', '), share: 1.8 })),
    ],
    rows: promises.map(({ promise }) => [
      { text: promise },
      ...places.map(({ volumes: parts, volume }): SlideCell => {
        const measure = promisesAt(parts, volume).find((each) => each.promise === promise)
        if (measure === undefined) return { text: '–' }
        const value = promiseValueWithRange(measure, currency)
        return measure.kept ? { text: `kept: ${value}`, tone: 'kept' } : { text: `missed: ${value}`, tone: 'missed' }
      }),
    ]),
  }
}

export function constraintTable({ constraints, answer }: Pick<DesignPart, 'constraints' | 'answer'>): SlideTable {
  const load = (value: ShownLoad | undefined) => (value === undefined ? '–' : loadInWords(value.load, value.trust))
  return {
    alt: 'Each constraint with every other capacity unlimited.',
    columns: [
      { title: 'Constraint', share: 2.4 },
      { title: 'What it is', share: 1.6 },
      { title: 'Load today', share: 1, ...numeric },
      { title: `Load at ${exactly(answer.target)}`, share: 1, ...numeric },
      { title: 'Breaks at, by itself', share: 1.8, ...numeric },
    ],
    rows: constraints.map((each) => [
      { text: each.title },
      { text: kindOf(each) },
      { text: load(loadOf(each, 'today')) },
      { text: load(loadOf(each, 'target')) },
      { text: each.breaksAt ? formatWithRange(each.breaksAt, volumeUnit) : unbrokenIn(each, answer) },
    ]),
  }
}

function unbrokenIn(
  { id, above = 16, queue }: DesignPart['constraints'][number],
  answer: DesignPart['answer'],
): string {
  if (queue === 'bounded') return 'its queue is bounded'
  return overInWords({ above, ...(growsInDesign(id, answer) ? { alone: true } : {}) })
}

/** Every measure of one volume or more, side by side. */
export function measureTable(volumes: readonly VolumePart[], currency: string | undefined): SlideTable | undefined {
  const measured = volumes.map(({ measures }) => byPath(measures))
  const all = [...new Set(measured.flatMap((each) => [...each.keys()]))]
  const telling = all.filter((path) => tellingMeasures.includes(path))
  const paths = [...telling, ...all.filter((path) => !telling.includes(path) && !path.startsWith('ledger.'))]
  if (paths.length === 0) return undefined
  return {
    alt: 'What was measured, with 95% intervals.',
    columns: [
      { title: 'Measure', share: 1.6 },
      ...volumes.map(({ volume }) => ({ title: `At ${exactly(volume)}`, share: 1.6, ...numeric })),
    ],
    rows: paths.map((path) => [
      { text: titleOfMeasure(path) },
      ...measured.map((each) => {
        const value = each.get(path)
        return {
          text: value === undefined ? '–' : formatWithRange(value, unitOfMeasure(path, value.estimate, currency)),
        }
      }),
    ]),
  }
}

function byPath(measures: Measures): ReadonlyMap<string, Estimate> {
  return new Map(measuresOf(measures).map(({ path, value }) => [path, value]))
}

/** A table of the report; columns without a cell are left out, the others by their share or 1. */
export function slideTable(
  { columns, rows }: Table,
  alt: string,
  shares: Readonly<Record<string, number>> = {},
): SlideTable {
  const filled = columns.filter(({ key }) => rows.some((row) => row[key] !== undefined && row[key] !== ''))
  return {
    alt,
    columns: filled.map(({ key, title, unit }) => ({ title, share: shares[key] ?? 1, ...(unit ? numeric : {}) })),
    rows: rows.map((row) => filled.map(({ key, unit }) => ({ text: cellText(row[key], unit) }))),
  }
}

function cellText(cell: Row[string], unit: Unit | undefined): string {
  if (cell === undefined) return '–'
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return unit ? formatExact(cell, unit) : String(cell)
  return unit ? formatWithRange(cell, unit) : String(cell.estimate)
}
