/** What the slides of several kinds of result are made of. */
import type { Chart } from '../../chart/chart.js'
import { charts } from '../../chart/charts.js'
import type { Result } from '../../verdict/result.js'
import { notesOf, tableInWords } from './notes.js'
import type { Slide, SlideTable } from './slide.js'

/** Without those that have nothing to say. */
export function present(slides: readonly (Slide | undefined)[]): Slide[] {
  return slides.filter((each) => each !== undefined)
}

/** By name, as the report draws them. */
export function drawnOf(result: Result): ReadonlyMap<string, Chart> {
  return new Map(charts(result).map((chart) => [chart.name, chart]))
}

/** Absent where the table has no row. */
export function tableSlide(
  result: Result,
  table: SlideTable | undefined,
  words: Pick<Slide, 'eyebrow' | 'title'> & { readonly subtitle: string; readonly sentences?: readonly string[] },
): Slide | undefined {
  if (table === undefined || table.rows.length === 0) return undefined
  const { sentences = [], ...rest } = words
  return {
    ...rest,
    parts: [{ kind: 'table', table }, ...(sentences.length === 0 ? [] : [{ kind: 'sentences' as const, sentences }])],
    notes: notesOf(result, [...sentences, table.alt, tableInWords(table)]),
  }
}

/** A title has no full stop. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}
