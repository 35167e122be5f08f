/**
 * A result for a terminal of 80 columns: plain lines, colour only where it is asked for. The first three lines of a
 * `stress` are the answer. Warnings and progress are not here; they go to another stream.
 */
import { isTooLarge, whyNoMap } from '../chart/map-size.js'
import type { Result } from '../verdict/result.js'
import { withCleanTexts } from './clean-text.js'
import { paintFor } from './paint.js'
import { compareLines } from './terminal-compare.js'
import { questionLines } from './terminal-questions.js'
import { redesignLines } from './terminal-redesign.js'
import { runLines } from './terminal-run.js'
import { sensitivityLines } from './terminal-sensitivity.js'
import { stressLines } from './terminal-stress.js'
import { sweepLines } from './terminal-sweep.js'
import { lineWidth, printable, wrapLines } from './text-table.js'

export interface TerminalOptions {
  readonly colour: boolean
  /** Files, relative to the working directory. */
  readonly written?: readonly string[]
  readonly gate?: Gate
  /** Of a `stress` result the four questions alone; absent: the whole of it. */
  readonly prints?: 'questions'
}

/** What `--gate` found; the sentence is the command's own. */
export interface Gate {
  readonly passed: boolean
  readonly sentence: string
}

/** Ends with a line feed. */
export function terminalReport(asGiven: Result, { colour, written = [], gate, prints }: TerminalOptions): string {
  const paint = paintFor(colour)
  const result = withCleanTexts(asGiven)
  const isAsked = prints === 'questions' && result.schema === 'loadbearing/stress@1'
  const told = isAsked ? questionLines(result, paint) : [...linesOf(result, paint), ...mapLines(result, written)]
  const lines = [...told, ...writtenLines(written)]
  if (gate) {
    const sentence = wrapLines(printable(`${gate.passed ? '✓' : '✗'} ${gate.sentence}`), lineWidth, 2)
    lines.push(...sentence.map(gate.passed ? paint.good : paint.bad))
  }
  return `${lines.join('\n')}\n`
}

function linesOf(result: Result, paint: ReturnType<typeof paintFor>): string[] {
  switch (result.schema) {
    case 'loadbearing/stress@1':
      return stressLines(result, paint)
    case 'loadbearing/run@1':
      return runLines(result, paint)
    case 'loadbearing/compare@1':
      return compareLines(result, paint)
    case 'loadbearing/sweep@1':
      return sweepLines(result, paint)
    case 'loadbearing/sensitivity@1':
      return sensitivityLines(result, paint)
    case 'loadbearing/redesign@1':
      return redesignLines(result, paint)
  }
}

/** Where other pictures are written, and where none could be, a map that is missing is told of. */
function mapLines(result: Result, written: readonly string[]): string[] {
  const pictures = written.filter((file) => /[\\/]charts[\\/][^\\/]+\.(svg|png)$/.test(file))
  const hasMap = pictures.some((file) => /[\\/]map\.[^\\/]+$/.test(file))
  const why = hasMap || (pictures.length === 0 && !isTooLarge(result)) ? undefined : whyNoMap(result)
  return why === undefined ? [] : ['', ...wrapLines(why)]
}

/** The files of a folder `charts` are counted, not listed. */
function writtenLines(written: readonly string[]): string[] {
  if (written.length === 0) return []
  const charts = new Map<string, number>()
  const listed: string[] = []
  for (const file of written.map(printable)) {
    const folder = /^(.*\bcharts\/)[^/]+$/.exec(file)?.[1]
    if (folder === undefined) listed.push(file)
    else charts.set(folder, (charts.get(folder) ?? 0) + 1)
  }
  const counted = [...charts].map(([folder, count]) => `${folder} (${count} ${count === 1 ? 'file' : 'files'})`)
  return ['', ...[...listed, ...counted].map((file, index) => `${index === 0 ? 'Wrote' : '     '}   ${file}`)]
}
