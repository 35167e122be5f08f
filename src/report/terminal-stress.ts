/** A `stress` result in a terminal: the answer, the constraints in order, the volumes, the promises, where time goes. */

import { isAbove, type LadderPoint, type LadderRow, ladderRows, overInWords } from '../chart/ladder-rows.js'
import { kindOf } from '../chart/names.js'
import { loadInWords, loadOf, type ShownLoad } from '../chart/trusted-load.js'
import { formatExact, volumeUnit } from '../chart/unit.js'
import type { DesignPart, StressResult } from '../verdict/result.js'
import { answerLines } from './answer-lines.js'
import type { Paint } from './paint.js'
import { plusMinus } from './plus-minus.js'
import { headerLines, ledgerLines, promiseLines } from './terminal-parts.js'
import { cascadeLines, proofLines } from './terminal-proof.js'
import { lineWidth, pad, printable, type TextColumn, textTable, wrapLines } from './text-table.js'
import { stateOf, stateTitles, type VolumeState, volumeMarks } from './volume-marks.js'

export function stressLines(result: StressResult, paint: Paint): string[] {
  const { target } = result.answer
  const [first, ...others] = answerLines(result).map((line) => wrapLines(printable(line)))
  const designs = result.against ? [result, result.against] : [result]
  return [
    ...(first ?? []).map(paint.answer),
    ...others.flat(),
    '',
    ...headerLines(result, result.volumes.length, designs.length, paint),
    '',
    ...breakLines(result, paint),
    ...proofLines(result, paint),
    ...cascadeLines(result, paint),
    '',
    ...volumeLines(result, paint),
    ...promiseLines(designs, target, result.scenario.currency, paint),
    ...ledgerLines(result, paint),
  ]
}

function breakLines(result: StressResult, paint: Paint): string[] {
  const at = formatExact(result.answer.target, volumeUnit)
  const redesign = result.against !== undefined
  const columns: TextColumn[] = [
    { align: 'right' },
    { align: 'left', gives: true },
    { align: 'left' },
    { align: 'right' },
    { align: 'right' },
    { align: 'right' },
    { align: 'right' },
  ]
  const head = ['', 'What breaks, in order', '', 'load now', `at ${at}`, 'current', redesign ? 'redesign' : '']
  const rows = ladderRows(result).map((row, index) => breakRow(result, row, index))
  const [heading = '', ...lines] = textTable(columns, [head, ...rows])
  return [paint.heading(heading), ...lines]
}

function breakRow(result: StressResult, row: LadderRow, index: number): string[] {
  const constraint = result.constraints.find((each) => each.id === row.id)
  const percent = (load: ShownLoad | undefined) => (load === undefined ? '–' : loadInWords(load.load, load.trust))
  const broken = row.current !== undefined && !isAbove(row.current)
  return [
    broken ? String(index + 1) : '–',
    printable(row.title),
    constraint ? printable(kindOf(constraint)) : row.kind === 'constraint' ? '' : row.kind,
    row.kind === 'constraint' ? percent(constraint && loadOf(constraint, 'today')) : '',
    row.kind === 'constraint' ? percent(constraint && loadOf(constraint, 'target')) : '',
    breakCell(row.current),
    result.against ? breakCell(row.redesign) : '',
  ]
}

function breakCell(point: LadderPoint | undefined): string {
  if (!point) return '–'
  if (!isAbove(point)) return plusMinus(point.breaksAt, volumeUnit)
  return point.queue === 'bounded' ? 'bounded' : overInWords(point)
}

const volumeColumn = 5
const nameColumn = 12

/** A column a volume, as many as fit beside each other, then a further block below. */
function volumeLines(result: StressResult, paint: Paint): string[] {
  const most = Math.floor((lineWidth - nameColumn) / volumeColumn)
  const designs: { readonly name: string; readonly part: DesignPart }[] = [{ name: 'current', part: result }]
  if (result.against) designs.push({ name: 'redesign', part: result.against })
  const lines: string[] = []
  const seen = new Set<VolumeState>()
  for (let start = 0; start < result.volumes.length; start += most) {
    const volumes = result.volumes.slice(start, start + most).map((each) => each.volume)
    const heads = volumes.map((volume) => pad(formatExact(volume, volumeUnit).replace('×', ''), volumeColumn, 'right'))
    lines.push(paint.heading(pad('Volume', nameColumn, 'left') + heads.join('')))
    for (const { name, part: design } of designs) {
      const marks = volumes.map((volume) => {
        const part = design.volumes.find((each) => each.volume === volume)
        if (!part) return pad('', volumeColumn, 'right')
        const state = stateOf(part, design.constraints)
        seen.add(state)
        const mark = pad(volumeMarks[state], volumeColumn, 'right')
        return state === 'over' ? paint.bad(mark) : mark
      })
      lines.push((pad(`  ${name}`, nameColumn, 'left') + marks.join('')).trimEnd())
    }
  }
  const states: readonly VolumeState[] = ['holds', 'near', 'escape', 'promise', 'over']
  const key = states.filter((state) => seen.has(state)).map((state) => `${volumeMarks[state]} ${stateTitles[state]}`)
  return [...lines, paint.quiet(' '.repeat(nameColumn) + key.join('   '))]
}
