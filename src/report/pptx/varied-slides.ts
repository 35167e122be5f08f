/** The slides of what was varied: the values of a sweep, and the ranges of a sensitivity. */
import { capitalised, exactly, times } from '../../chart/headline.js'
import { drawsInWords, nameOf } from '../../chart/sensitivity.js'
import { sweepTable } from '../../chart/sweep.js'
import { format, formatExact, formatWithRange, shareUnit, volumeUnit } from '../../chart/unit.js'
import type { SensitivityResult, SweepResult } from '../../verdict/result.js'
import { chartSlide } from './asked-slides.js'
import { sensitivityChart, sweepChart } from './break-charts.js'
import { notesOf } from './notes.js'
import type { BigNumber, Slide, SlideTable } from './slide.js'
import { drawnOf, present, tableSlide, withoutStop } from './slide-pieces.js'
import { sureSlide } from './sure-slide.js'
import { slideTable } from './tables.js'

export function sweepSlides(result: SweepResult): Slide[] {
  const drawn = drawnOf(result).get('sweep')
  const chart = drawn && sweepChart(result, drawn.alt)
  const title = drawn?.headline ?? 'Nothing was varied'
  const parameters = result.parameters.map(({ path, values }) => `${path}: ${values.join(', ')}.`)
  const reached = result.points.flatMap(({ answer }) => (answer.breaksAt === undefined ? [] : [answer.breaksAt]))
  const sorted = reached.toSorted((a, b) => a.estimate - b.estimate)
  const [least, most] = [sorted[0], sorted.at(-1)]
  const numbers: BigNumber[] =
    least === undefined || most === undefined
      ? []
      : [
          { number: times(least), caption: 'today’s volume: the earliest break', tone: 'current' },
          { number: times(most), caption: 'today’s volume: the latest break', tone: 'redesign' },
        ]
  return present([
    {
      eyebrow: result.scenario.name,
      title,
      parts: [
        ...(numbers.length === 0 ? [] : [{ kind: 'numbers' as const, numbers }]),
        {
          kind: 'sentences',
          sentences: [`${result.points.length} variants were simulated, each at its own break.`, ...parameters],
        },
      ],
      notes: notesOf(result, [title, ...parameters]),
    },
    chart &&
      drawn &&
      chartSlide(result, drawn, chart, {
        eyebrow: 'What breaks first, value by value?',
        subtitle: 'Volume at which the design breaks, and what breaks first; 95% intervals.',
      }),
    tableSlide(
      result,
      slideTable(sweepTable(result), 'A row a value, with 95% intervals.', { first: 1.6, breaksAt: 1.4 }),
      {
        eyebrow: 'What does each value mean at the target?',
        title: `What was measured at ${exactly(result.target)} for each value`,
        subtitle: 'With 95% intervals.',
      },
    ),
    sureSlide(result),
  ])
}

export function sensitivitySlides(result: SensitivityResult): Slide[] {
  const { answer, draws, inputs, notVaried } = result
  const drawn = drawnOf(result).get('sensitivity')
  const chart = drawn && sensitivityChart(result, drawn.alt)
  const title = drawn?.headline ?? 'No assumption was varied'
  const whole = { ...shareUnit, mostDecimals: 0 }
  const numbers: BigNumber[] = [
    ...(answer.breaksAt
      ? [
          {
            number: times(answer.breaksAt),
            caption: 'today’s volume: the break with the file’s own values',
            tone: 'current' as const,
          },
        ]
      : []),
    {
      number: format(draws.stands, whole),
      caption: 'of draws of all inputs at once: the same breaks first',
      tone: 'plain',
    },
  ]
  const sentences = [answer.sentence, drawsInWords(result)]
  const firsts: SlideTable = {
    alt: 'What breaks first in which share of the draws of all inputs at once.',
    columns: [
      { title: 'Breaks first', share: 3 },
      { title: 'Share of the draws', share: 1, isNumeric: true },
    ],
    rows: draws.firsts.map(({ share, ...firsts }) => [
      { text: capitalised(nameOf(firsts, result)) },
      { text: formatExact(Math.round(share * 100) / 100, shareUnit) },
    ]),
  }
  return present([
    {
      eyebrow: result.scenario.name,
      title,
      parts: [
        { kind: 'numbers', numbers },
        { kind: 'sentences', sentences },
      ],
      notes: notesOf(result, [title, ...sentences]),
    },
    chart &&
      drawn &&
      chartSlide(result, drawn, chart, {
        eyebrow: 'Which input moves the break, and how far?',
        subtitle: 'Break volume with each input at the two ends of its range, the widest on top; 95% intervals.',
      }),
    tableSlide(result, inputTable(result), {
      eyebrow: 'What breaks first at the ends?',
      title: `${inputs.length} ${inputs.length === 1 ? 'input was' : 'inputs were'} varied, ${notVaried.length} left as the file says`,
      subtitle: 'What the file says, both ends of the range, where the design breaks there and what breaks first.',
    }),
    tableSlide(result, firsts, {
      eyebrow: 'And all inputs at once?',
      title: withoutStop(drawsInWords(result)),
      subtitle: 'What breaks first in the draws.',
      sentences: notVaried.map(({ path, because }) => `Not varied: ${path}, since ${because}.`),
    }),
    sureSlide(result),
  ])
}

function inputTable(result: SensitivityResult): SlideTable {
  const end = ({ value, breaksAt, above = 16, ...rest }: SensitivityResult['inputs'][number]['low']) => {
    const where = breaksAt ? formatWithRange(breaksAt, volumeUnit) : `over ${exactly(above)}`
    return `${value}: ${where}, ${nameOf(rest, result)}`
  }
  return {
    alt: 'Each input with the two ends of its range.',
    columns: [
      { title: 'Input', share: 1.6 },
      { title: 'Evidence', share: 0.8 },
      { title: 'The file says', share: 0.9 },
      { title: 'Low end: breaks at, first', share: 2 },
      { title: 'High end: breaks at, first', share: 2 },
    ],
    rows: result.inputs.map(({ path, tier, value, low, high }) => [
      { text: path },
      { text: tier },
      { text: value },
      { text: end(low) },
      { text: end(high) },
    ]),
  }
}
