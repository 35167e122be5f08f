/**
 * The slides of a stress result, five to nine: the answer, the four questions, the proof, the cascade, the redesign, how
 * sure it is. What the result lacks is left out, and where that leaves room, how long items take over volume and what is
 * promised come in.
 */
import type { Chart } from '../../chart/chart.js'
import { charts } from '../../chart/charts.js'
import { capitalised, exactly, inWords, times } from '../../chart/headline.js'
import { ladderHeadline, ladderSubtitle } from '../../chart/ladder-words.js'
import { titleOfBreak } from '../../chart/names.js'
import { loadInSentence, loadInWords, loadOf } from '../../chart/trusted-load.js'
import { formatWithRange, hasRange, volumeUnit } from '../../chart/unit.js'
import { isAtEveryVolume, type Redesign, type StressResult } from '../../verdict/result.js'
import { answerLines } from '../answer-lines.js'
import { unitOfMeasure } from '../measure-names.js'
import { proofSentences } from '../proof-table.js'
import { askedSlides, chartSlide, ledgerSlide } from './asked-slides.js'
import { cascadeChart } from './cascade-chart.js'
import { fanChart } from './fan-chart.js'
import { ladderChart } from './ladder-chart.js'
import { notesOf, tableInWords } from './notes.js'
import { titleBox, titleFont } from './place.js'
import { proofChart } from './proof-chart.js'
import type { BigNumber, Slide } from './slide.js'
import { withoutStop } from './slide-pieces.js'
import { sureSlide } from './sure-slide.js'
import { constraintTable, differenceTable, measureTable, promiseTable } from './tables.js'
import { linesIn } from './text-fit.js'

const mostSlides = 9
const fewestSlides = 5

interface Candidate {
  readonly slide: Slide | undefined
  /** Comes in where there is room, the smallest first; absent: always. */
  readonly spare?: number
}

export function stressSlides(result: StressResult): Slide[] {
  const drawn = new Map(charts(result).map((chart) => [chart.name, chart]))
  const [review, backlog] = askedSlides(result, drawn)
  const candidates: Candidate[] = [
    { slide: answerSlide(result) },
    { slide: ledgerSlide(result, drawn.get('time-ledger')) },
    { slide: fanSlide(result, drawn.get('flow-time-fan')), spare: 1 },
    { slide: review },
    { slide: backlog },
    { slide: ladderSlide(result, drawn.get('ladder')) },
    { slide: constraintSlide(result), spare: 3 },
    { slide: proofSlide(result, drawn.get('proof')) },
    { slide: cascadeSlide(result, drawn.get('cascade')) },
    { slide: redesignSlide(result) },
    { slide: promiseSlide(result), spare: 2 },
    { slide: measureSlide(result), spare: 4 },
    { slide: sureSlide(result) },
  ]
  return chosen(candidates)
}

/** Spare ones up to the most there may be; those that only repeat a table of the report up to the fewest. */
function chosen(candidates: readonly Candidate[]): Slide[] {
  const made = candidates.filter(({ slide }) => slide !== undefined)
  const taken = new Set(made.filter(({ spare }) => spare === undefined))
  for (const candidate of made.toSorted((a, b) => (a.spare ?? 0) - (b.spare ?? 0))) {
    const most = (candidate.spare ?? 0) > 2 ? fewestSlides : mostSlides
    if (candidate.spare !== undefined && taken.size < most) taken.add(candidate)
  }
  return made.flatMap(({ slide }, index) => (slide !== undefined && taken.has(made[index] as Candidate) ? [slide] : []))
}

function answerSlide(result: StressResult): Slide {
  const [answer, load, last] = answerLines(result)
  const { against } = result
  const because = against && redesignIs(against)
  // A long answer is a sentence, and what the ladder says of it the title.
  const isTitle = linesIn(answer, titleBox.w, titleFont) <= 2
  return {
    eyebrow: result.scenario.name,
    title: withoutStop(isTitle ? answer : ladderHeadline(result)),
    parts: [
      { kind: 'numbers', numbers: bigNumbers(result) },
      {
        kind: 'sentences',
        sentences: [...(isTitle ? [] : [answer]), load, last, ...(because === undefined ? [] : [because])],
      },
    ],
    notes: notesOf(result, [answer, load, last, because]),
  }
}

function redesignIs({ scenario }: Redesign): string {
  return `The redesign: ${scenario.name}.${scenario.because === undefined ? '' : ` ${scenario.because}`}`
}

/** At most three: where it breaks, what that does to waiting, how far the redesign goes or how loaded it will be. */
function bigNumbers(result: StressResult): BigNumber[] {
  const { answer, against, constraints } = result
  const at = exactly(answer.target)
  const [today, then] = [1, answer.target].map(
    (volume) => result.volumes.find((each) => each.volume === volume)?.measures.flowTime?.mean,
  )
  const loaded = constraints.find(({ id }) => id === answer.first) ?? constraints[0]
  const loads = loaded === undefined ? [] : [loadOf(loaded, 'today'), loadOf(loaded, 'target')]
  const reach = against?.answer.breaks[0]
  const numbers: (BigNumber | undefined)[] = [
    breakNumber(result),
    then && {
      number: inWords(then),
      caption: `mean time of an item at ${at}${today && answer.target !== 1 ? `; today ${inWords(today)}` : ''}`,
      tone: 'current',
    },
    against === undefined
      ? loaded !== undefined && loads[0] !== undefined && loads[1] !== undefined
        ? {
            number: loadInWords(loads[1].load, loads[1].trust),
            caption: `load of ${loaded.title} at ${at}; today ${loadInSentence(loads[0])}`,
            tone: 'plain',
          }
        : undefined
      : reach === undefined
        ? {
            number: `over ${exactly(against.answer.above ?? 16)}`,
            caption: 'today’s volume carries the redesign',
            tone: 'redesign',
          }
        : {
            number: times(reach.breaksAt),
            caption: `today’s volume: as far as the redesign holds${rangeOf(reach.breaksAt)}`,
            tone: 'redesign',
          },
  ]
  return numbers.filter((each) => each !== undefined)
}

function breakNumber(result: StressResult): BigNumber {
  const { answer } = result
  const [first] = answer.breaks
  if (first === undefined)
    return {
      number: `over ${exactly(answer.above ?? 16)}`,
      caption: 'today’s volume: nothing breaks up to there',
      tone: 'current',
    }
  if (isAtEveryVolume(first))
    return { number: 'at every volume', caption: `${titleOfBreak(result, first)} is broken`, tone: 'current' }
  return {
    number: times(first.breaksAt),
    caption: `today’s volume: ${titleOfBreak(result, first)} first${rangeOf(first.breaksAt)}`,
    tone: 'current',
  }
}

function rangeOf(of: Parameters<typeof hasRange>[0]): string {
  return hasRange(of, volumeUnit)
    ? `, 95% interval ${formatWithRange(of, volumeUnit).replace(/^.*\((.*)\)$/, '$1')}`
    : ''
}

function fanSlide(result: StressResult, drawn: Chart | undefined): Slide | undefined {
  const chart = drawn && fanChart(result)
  return (
    chart &&
    chartSlide(result, drawn, chart, {
      eyebrow: 'How long do items take as volume grows?',
      subtitle:
        'Time from arrival to end, over volume as a multiple of today’s; past the break the times are those of this run.',
    })
  )
}

function ladderSlide(result: StressResult, drawn: Chart | undefined): Slide | undefined {
  const chart = ladderChart(result)
  if (drawn === undefined || chart === undefined) return undefined
  const leftOut = drawn.table.rows.length - chart.categories.length
  return chartSlide(result, drawn, chart, {
    eyebrow: `What breaks first when volume ${result.answer.target === 2 ? 'doubles' : 'grows'}?`,
    subtitle: ladderSubtitle(result, leftOut)
      .replace('Mark: estimate; band:', 'Bar: estimate; whisker:')
      .replace('see the table', 'see the notes'),
  })
}

function constraintSlide(result: StressResult): Slide {
  const table = constraintTable(result)
  return {
    eyebrow: 'How loaded is each step?',
    title: withoutStop(capitalised(answerLines(result)[1])),
    subtitle: 'Each constraint with every other capacity unlimited.',
    parts: [{ kind: 'table', table }],
    notes: notesOf(result, [tableInWords(table)]),
  }
}

function proofSlide(result: StressResult, drawn: Chart | undefined): Slide | undefined {
  const chart = drawn && result.proof && proofChart(result.proof)
  return (
    chart &&
    chartSlide(result, drawn, chart, {
      eyebrow: 'How do we know?',
      subtitle:
        'Share of what is lost that a quarter more at each recovers, on the same random numbers; within a tenth of zero is nothing.',
      sentences: result.proof === undefined ? [] : proofSentences(result.proof),
    })
  )
}

function cascadeSlide(result: StressResult, drawn: Chart | undefined): Slide | undefined {
  const chart = drawn && cascadeChart(result, drawn.alt)
  return (
    chart &&
    chartSlide(result, drawn, chart, {
      eyebrow: `What would it take to reach ${exactly(result.answer.target)} with more capacity?`,
      subtitle:
        'What breaks, the smallest whole step that mends it, and where the design breaks then. Costs by the scenario’s own prices.',
    })
  )
}

function redesignSlide(result: StressResult): Slide | undefined {
  const { against, answer, scenario } = result
  if (against === undefined) return undefined
  const table = differenceTable(against.differences, answer.target, scenario.currency)
  const [, , holds] = answerLines(result)
  const next = `Where it breaks next: ${against.answer.sentence}`
  const cost = costLine(against, answer.target, scenario.currency)
  const sentences = [redesignIs(against), next, ...(cost === undefined ? [] : [cost])]
  return {
    eyebrow: 'What does the redesign change?',
    title: withoutStop(holds),
    subtitle: `Measured at ${exactly(answer.target)} on the same random numbers, with 95% intervals of the paired differences.`,
    parts: [...(table === undefined ? [] : [{ kind: 'table' as const, table }]), { kind: 'sentences', sentences }],
    notes: notesOf(result, [holds, ...sentences, table && tableInWords(table)]),
  }
}

/** What the redesign costs beside the current design, where the result knows costs. */
function costLine({ differences }: Redesign, target: number, currency: string | undefined): string | undefined {
  const cost = differences.find(({ measure, volume }) => measure === 'cost' && volume === target)
  if (cost === undefined) return undefined
  const unit = unitOfMeasure('cost', cost.current.estimate, currency)
  const [own, redesigned] = [cost.current, cost.redesign].map((each) => formatWithRange(each, unit))
  return `What it costs: ${redesigned} a week at ${exactly(target)}, the current design ${own}: ${cost.verdict}.`
}

function promiseSlide(result: StressResult): Slide | undefined {
  const { against, answer, scenario } = result
  const designs = [
    { name: against ? 'Current' : '', volumes: result.volumes },
    ...(against ? [{ name: 'Redesign', volumes: against.volumes }] : []),
  ]
  const table = promiseTable(designs, [...new Set([1, answer.target])], scenario.currency)
  if (table === undefined) return undefined
  const missed = table.rows.filter((row) => row[row.length - 1]?.tone === 'missed').length
  const whose = against ? 'the redesign misses' : 'the design misses'
  return {
    eyebrow: 'Are the promises kept?',
    title: `At ${exactly(answer.target)} ${whose} ${missed === 0 ? 'none' : missed} of ${table.rows.length} ${table.rows.length === 1 ? 'promise' : 'promises'}`,
    subtitle: 'What was measured for each promise, with 95% intervals.',
    parts: [{ kind: 'table', table }],
    notes: notesOf(result, [tableInWords(table)]),
  }
}

function measureSlide(result: StressResult): Slide | undefined {
  const { answer, scenario } = result
  const volumes = result.volumes.filter(({ volume }) => volume === 1 || volume === answer.target)
  const table = measureTable(volumes, scenario.currency)
  if (table === undefined) return undefined
  return {
    eyebrow: 'What was measured?',
    title: withoutStop(answerLines(result)[2]),
    subtitle: 'Means over replications, with 95% intervals.',
    parts: [{ kind: 'table', table }],
    notes: notesOf(result, [tableInWords(table)]),
  }
}
