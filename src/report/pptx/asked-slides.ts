/** The slides of the questions that a stress and a run share: where items go, who looks at them, where exceptions live. */
import type { AskedResult } from '../../chart/asked.js'
import type { Chart } from '../../chart/chart.js'
import type { Result } from '../../verdict/result.js'
import { backlogChart } from './backlog-chart.js'
import { ledgerChart } from './ledger-chart.js'
import type { NativeChart } from './native-chart.js'
import { notesOf } from './notes.js'
import { reviewChart, reviewTable } from './review-chart.js'
import type { Slide, SlidePart } from './slide.js'

export interface ChartWords {
  readonly eyebrow: string
  readonly subtitle: string
  /** Beside the chart. */
  readonly sentences?: readonly string[]
}

/** A slide whose title is what the report says over the same picture. */
export function chartSlide(result: Result, drawn: Chart, chart: NativeChart, words: ChartWords): Slide {
  const { eyebrow, subtitle, sentences = [] } = words
  const beside: SlidePart[] = sentences.length === 0 ? [] : [{ kind: 'sentences', sentences }]
  return {
    eyebrow,
    title: drawn.headline,
    subtitle,
    parts: [{ kind: 'chart', chart }, ...beside],
    notes: notesOf(result, [drawn.headline, ...sentences, chart.alt]),
  }
}

export function ledgerSlide(result: Result, drawn: Chart | undefined): Slide | undefined {
  const chart = drawn && ledgerChart(result)
  const asked = 'questions' in result ? result.questions : undefined
  const against = result.schema === 'loadbearing/stress@1' ? result.against?.questions : undefined
  const sentences = [
    ...(asked ? [asked.whereTheyGo.sentence] : []),
    ...(against ? [`Redesigned: ${inSentence(against.whereTheyGo.sentence)}`] : []),
  ]
  return (
    chart &&
    chartSlide(result, drawn, chart, {
      eyebrow: 'Where do recommendations go, and where does their time?',
      subtitle: 'Every minute between arrival and end belongs to one cause; they sum to the mean beside the name.',
      sentences,
    })
  )
}

/** After a colon: `At 1×` becomes `at 1×`. */
function inSentence(sentence: string): string {
  return sentence.replace(/^At /, 'at ')
}

/** Who looks at items, and where exceptions pile up; each absent where the result has nothing to say of it. */
export function askedSlides(
  result: AskedResult,
  drawn: ReadonlyMap<string, Chart>,
): [review: Slide | undefined, backlog: Slide | undefined] {
  return [reviewSlide(result, drawn.get('review')), backlogSlide(result, drawn)]
}

function reviewSlide(result: AskedResult, drawn: Chart | undefined): Slide | undefined {
  const chart = reviewChart(result)
  if (drawn === undefined || chart === undefined) return undefined
  const table = reviewTable(result)
  const against = result.schema === 'loadbearing/stress@1' ? result.against?.questions : undefined
  const sentences = [
    ...(result.questions ? [result.questions.needsHuman.sentence] : []),
    ...(against ? [`Redesigned: ${inSentence(against.needsHuman.sentence)}`] : []),
  ]
  return {
    eyebrow: 'What share needs a human before execution?',
    title: drawn.headline,
    subtitle: 'Items that somebody looks at before their end, by kind of station; only what ended is counted.',
    parts: [
      { kind: 'chart', chart },
      ...(table === undefined ? [] : [{ kind: 'table' as const, table }]),
      { kind: 'sentences', sentences },
    ],
    notes: notesOf(result, [drawn.headline, ...sentences, chart.alt, table?.alt]),
  }
}

function backlogSlide(result: AskedResult, drawn: ReadonlyMap<string, Chart>): Slide | undefined {
  const [backlog, exceptions] = [drawn.get('backlog'), drawn.get('exceptions')]
  const chart = backlogChart(result)
  if (backlog === undefined || chart === undefined) return undefined
  const said = result.questions?.exceptions.sentence
  const title = exceptions?.headline
  const sentences = [...(title === undefined ? [] : [`${title}.`]), ...(said === undefined ? [] : [said])]
  return {
    ...chartSlide(result, backlog, chart, {
      eyebrow: 'Where do exceptions live, and for how long?',
      subtitle: `Items in progress week by week from the empty start, means over replications${chart.series.some(({ band }) => band !== undefined) ? '; band: 95% interval' : ''}.`,
      sentences,
    }),
    notes: notesOf(result, [backlog.headline, ...sentences, chart.alt, exceptions?.alt]),
  }
}
