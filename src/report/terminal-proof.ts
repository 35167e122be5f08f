/** The proof and the cascade of a `stress` result in a terminal; nothing where the study left them out. */
import { leverInWords } from '../chart/cascade.js'
import { exactly } from '../chart/headline.js'
import { format, formatWithRange, moneyUnit, shareUnit, volumeUnit } from '../chart/unit.js'
import type { CascadeStep, DesignPart, Estimate, StressResult } from '../verdict/result.js'
import type { Paint } from './paint.js'
import { proofSentences, reliefTable } from './proof-table.js'
import { lineWidth, printable, type TextColumn, textTable, wrapLines } from './text-table.js'

export function proofLines(result: StressResult, paint: Paint): string[] {
  const { proof } = result
  if (proof === undefined) return []
  const { columns, rows } = reliefTable(proof)
  const shares = columns.slice(1)
  const layout: TextColumn[] = [{ align: 'left', gives: true }, ...shares.map((): TextColumn => ({ align: 'right' }))]
  const cells = rows.map((row) => [
    printable(String(row.title)),
    ...shares.map(({ key }) => (isEstimate(row[key]) ? formatWithRange(row[key], shareUnit) : '–')),
  ])
  const [heading = '', ...lines] = textTable(layout, [columns.map(({ title }) => title), ...cells])
  const sentences = proofSentences(proof).flatMap((each) =>
    wrapLines(printable(each), lineWidth - 2).map((line) => `  ${line}`),
  )
  if (cells.length === 0) return ['', ...sentences]
  return ['', paint.heading(heading), ...lines, ...sentences.map(paint.quiet)]
}

export function cascadeLines(result: StressResult, paint: Paint): string[] {
  const designs: { readonly name: string; readonly part: DesignPart }[] = [{ name: 'current design', part: result }]
  if (result.against !== undefined) designs.push({ name: 'redesign', part: result.against })
  return designs.flatMap(({ name, part }) => {
    const { cascade = [], answer } = part
    if (cascade.length === 0) return []
    const layout: TextColumn[] = [
      { align: 'right' },
      { align: 'left', gives: true },
      { align: 'left' },
      { align: 'right' },
    ]
    const rows = cascade.map(({ breaksAt, interval, title, relief, costPerWeek, then, holdsTo = 16 }) => [
      format({ estimate: breaksAt, ...interval }, volumeUnit),
      printable(title),
      `${relief}, then ${then === undefined ? (holdsTo < 16 ? `over ${exactly(holdsTo)}` : 'nothing') : exactly(Number(then.toFixed(2)))}`,
      costPerWeek === undefined ? '' : `${money(costPerWeek, result.scenario.currency)} a week`,
    ])
    return [
      '',
      paint.heading(`  Steps towards ${exactly(answer.target)}, ${name}`),
      ...textTable(layout, rows),
      ...confirmation(cascade).map(paint.quiet),
      ...leverLines(cascade).map(paint.quiet),
    ]
  })
}

/** Instead of a step, the levers that carry the same constraint farther; each constraint once. */
function leverLines(cascade: readonly CascadeStep[]): string[] {
  const told = new Set<string>()
  return cascade.flatMap(({ constraint, title, levers = [] }) => {
    if (levers.length === 0 || told.has(constraint)) return []
    told.add(constraint)
    const sentence = `Levers that carry ${title} farther, each alone, by its load: ${levers.map(leverInWords).join(', ')}.`
    return wrapLines(printable(sentence), lineWidth - 2).map((line) => `  ${line}`)
  })
}

/** What was seen with all steps taken. */
function confirmation(cascade: readonly CascadeStep[]): string[] {
  const confirmed = cascade.findLast((step) => step.confirmed !== undefined)?.confirmed
  if (confirmed === undefined || confirmed.grows.length > 0 || confirmed.broken !== undefined) return []
  return [`  Simulated with all steps at ${exactly(confirmed.at)}: nothing that they mend is broken.`]
}

function money(amount: number, currency: string | undefined): string {
  return format({ estimate: amount, low: amount, high: amount }, { ...moneyUnit(currency), mostDecimals: 0 })
}

function isEstimate(cell: unknown): cell is Estimate {
  return typeof cell === 'object' && cell !== null && 'estimate' in cell
}
