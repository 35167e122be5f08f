/** The slides of a result of every kind, as plain data. */
import type { Chart } from '../../chart/chart.js'
import { charts } from '../../chart/charts.js'
import { capitalised, exactly, inWords, times } from '../../chart/headline.js'
import { ledgerBars } from '../../chart/ledger-bars.js'
import { ledgerHeadline } from '../../chart/ledger-words.js'
import { titleOfBreak } from '../../chart/names.js'
import { drawsInWords, nameOf } from '../../chart/sensitivity.js'
import { sweepTable } from '../../chart/sweep.js'
import { format, formatExact, formatWithRange, moneyUnit, shareUnit, volumeUnit } from '../../chart/unit.js'
import type {
  CompareResult,
  RedesignResult,
  Result,
  RunResult,
  SensitivityResult,
  SweepResult,
} from '../../verdict/result.js'
import { unitOfMeasure } from '../measure-names.js'
import { aloneTable, foundTable, setInWords, setsInWords } from '../redesign-table.js'
import { selectionTable, selectionTitle } from '../selection-table.js'
import { askedSlides, chartSlide, ledgerSlide } from './asked-slides.js'
import { designsChart, leversChart, sensitivityChart, sweepChart } from './break-charts.js'
import { notesOf, tableInWords } from './notes.js'
import type { BigNumber, Slide, SlideTable } from './slide.js'
import { stressSlides, withoutStop } from './stress-slides.js'
import { sureSlide } from './sure-slide.js'
import { differenceTable, measureTable, promiseTable, slideTable } from './tables.js'

/** Designs of a comparison that have a slide of their own; the others stand in charts and notes. */
const mostDesigns = 4

export function slidesOf(result: Result): Slide[] {
  switch (result.schema) {
    case 'loadbearing/stress@1':
      return stressSlides(result)
    case 'loadbearing/run@1':
      return runSlides(result)
    case 'loadbearing/compare@1':
      return compareSlides(result)
    case 'loadbearing/sweep@1':
      return sweepSlides(result)
    case 'loadbearing/sensitivity@1':
      return sensitivitySlides(result)
    case 'loadbearing/redesign@1':
      return redesignSlides(result)
  }
}

function present(slides: readonly (Slide | undefined)[]): Slide[] {
  return slides.filter((each) => each !== undefined)
}

function tableSlide(
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

function drawnOf(result: Result): ReadonlyMap<string, Chart> {
  return new Map(charts(result).map((chart) => [chart.name, chart]))
}

function runSlides(result: RunResult): Slide[] {
  const drawn = drawnOf(result)
  const { currency, name } = result.scenario
  const at = result.volumes.map(({ volume }) => exactly(volume)).join(', ')
  const [part] = result.volumes
  const { flowTime, reviewRate, throughput, costPerDecision } = part?.measures ?? {}
  const numbers: (BigNumber | undefined)[] = [
    flowTime?.mean && {
      number: inWords(flowTime.mean),
      caption: 'mean time of an item from arrival to end',
      tone: 'current',
    },
    throughput && {
      number: format(throughput, unitOfMeasure('throughput', 0, currency)),
      caption: 'items ended per hour',
      tone: 'current',
    },
    costPerDecision
      ? { number: format(costPerDecision, moneyUnit(currency)), caption: 'cost per decision', tone: 'plain' }
      : reviewRate && {
          number: format(reviewRate, shareUnit),
          caption: 'of items are seen by a person',
          tone: 'plain',
        },
  ]
  const big = numbers.filter((each) => each !== undefined)
  const { questions } = result
  const sentences = [questions?.whereTheyGo.sentence, questions?.needsHuman.sentence].filter(
    (each) => each !== undefined,
  )
  const answer: Slide = {
    eyebrow: name,
    title: ledgerHeadline(ledgerBars(result)),
    subtitle: `What was measured at ${at} today’s volume.`,
    parts: [
      ...(big.length === 0 ? [] : [{ kind: 'numbers' as const, numbers: big }]),
      { kind: 'sentences', sentences: sentences.length === 0 ? [`Simulated at ${at}.`] : sentences },
    ],
    notes: notesOf(result, sentences),
  }
  return present([
    answer,
    ledgerSlide(result, drawn.get('time-ledger')),
    ...askedSlides(result, drawn),
    tableSlide(result, promiseTable([{ name: '', volumes: result.volumes }], volumesOf(result), currency), {
      eyebrow: 'Are the promises kept?',
      title: `Promises at ${at}: what was measured for each`,
      subtitle: 'With 95% intervals.',
    }),
    tableSlide(result, measureTable(result.volumes, currency), {
      eyebrow: 'What was measured?',
      title: `Measures at ${at}, each with its interval`,
      subtitle: 'Means over replications, with 95% intervals.',
    }),
    sureSlide(result),
  ])
}

function volumesOf({ volumes }: { readonly volumes: readonly { readonly volume: number }[] }): number[] {
  return volumes.map(({ volume }) => volume)
}

function compareSlides(result: CompareResult): Slide[] {
  const { selection, designs, scenario } = result
  const { currency } = scenario
  const drawn = drawnOf(result)
  const breaks = designsChart(result)
  const verdicts = designs.map((design) => `${design.scenario.name}: ${verdictsIn(design.differences)}.`)
  const title = selection?.sentence ?? verdicts[0] ?? scenario.name
  const numbers = designs
    .slice(0, 2)
    .flatMap(({ scenario: { name }, breaksAt }): BigNumber[] =>
      breaksAt
        ? [{ number: times(breaksAt), caption: `today’s volume: ${name} holds to there`, tone: 'redesign' }]
        : [],
    )
  const own: BigNumber[] = result.breaksAt
    ? [
        {
          number: times(result.breaksAt),
          caption: 'today’s volume: the current design holds to there',
          tone: 'current',
        },
      ]
    : []
  const big = [...own, ...numbers]
  const answer: Slide = {
    eyebrow: scenario.name,
    title: withoutStop(title),
    parts: [
      ...(big.length === 0 ? [] : [{ kind: 'numbers' as const, numbers: big }]),
      { kind: 'sentences', sentences: verdicts },
    ],
    notes: notesOf(result, [title, ...verdicts]),
  }
  return present([
    answer,
    ledgerSlide(result, drawn.get('time-ledger')),
    breaks && {
      eyebrow: 'Where does each design break?',
      title: breaksTitle(result),
      subtitle: 'Volume at which each design breaks, with 95% intervals.',
      parts: [{ kind: 'chart', chart: breaks }],
      notes: notesOf(result, [breaks.alt]),
    },
    selection &&
      tableSlide(result, slideTable(selectionTable(selection, currency), selectionTitle(selection), { name: 2.4 }), {
        eyebrow: 'Which design is best?',
        title: withoutStop(selection.sentence),
        subtitle: `${selectionTitle(selection)}, with 95% intervals.`,
      }),
    ...designs.slice(0, mostDesigns).map((design) => {
      const volume = design.differences.at(-1)?.volume ?? 1
      return tableSlide(result, differenceTable(design.differences, volume, currency), {
        eyebrow: design.scenario.name,
        title: `At ${exactly(volume)}: ${verdictsIn(design.differences.filter((each) => each.volume === volume))}`,
        subtitle: 'On the same random numbers, with 95% intervals of the paired differences.',
        ...(design.scenario.because === undefined ? {} : { sentences: [design.scenario.because] }),
      })
    }),
    sureSlide(result),
  ])
}

/** `11 measures better, 2 worse, 3 without a difference shown`. */
function verdictsIn(differences: CompareResult['designs'][number]['differences']): string {
  const count = (verdict: string) => differences.filter((each) => each.verdict === verdict).length
  const better = count('better')
  return `${better} ${better === 1 ? 'measure' : 'measures'} better, ${count('worse')} worse, ${count('no difference shown')} without a difference shown`
}

function breaksTitle({ breaksAt, designs }: CompareResult): string {
  const [far] = designs.toSorted((a, b) => (b.breaksAt?.estimate ?? 0) - (a.breaksAt?.estimate ?? 0))
  if (far?.breaksAt === undefined || breaksAt === undefined) return 'Where each design breaks'
  return `${far.scenario.name} holds to ${times(far.breaksAt)}, the current design to ${times(breaksAt)}`
}

function sweepSlides(result: SweepResult): Slide[] {
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

function sensitivitySlides(result: SensitivityResult): Slide[] {
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
    rows: draws.firsts.map(({ first, share }) => [
      { text: first === undefined ? 'Nothing' : capitalised(titleOfBreak(result, first)) },
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
    return `${value}: ${where}, ${nameOf({ value, ...rest }, result)}`
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

function redesignSlides(result: RedesignResult): Slide[] {
  const { sentence, chosen, farthest, current, selection, scenario, horizon, target } = result
  const found = chosen ?? farthest
  const money = { ...moneyUnit(scenario.currency), mostDecimals: 0 }
  const numbers: BigNumber[] = found
    ? [
        { number: reach(found), caption: `today’s volume: as far as ${setInWords(found)} goes`, tone: 'redesign' },
        {
          number: formatExact(Math.round(found.cost.overHorizon), money),
          caption: `cost over ${Number(horizon.weeks.toFixed(2))} weeks`,
          tone: 'redesign',
        },
        { number: reach(current), caption: 'today’s volume: as far as the current design goes', tone: 'current' },
      ]
    : [{ number: reach(current), caption: 'today’s volume: as far as the current design goes', tone: 'current' }]
  const chart = leversChart(result)
  const wide = { name: 1.6, levers: 2.4, overHorizon: 1.4, breaksAt: 1.7, first: 1.8, adds: 1.6 }
  return present([
    {
      eyebrow: scenario.name,
      title: withoutStop(sentence),
      parts: [
        { kind: 'numbers', numbers },
        { kind: 'sentences', sentences: [setsInWords(result), ...(selection ? [selection.sentence] : [])] },
      ],
      notes: notesOf(result, [sentence, setsInWords(result), selection?.sentence]),
    },
    {
      eyebrow: 'How far does each set of levers carry?',
      title: withoutStop(sentence),
      subtitle: 'Volume at which the design breaks, with 95% intervals.',
      parts: [{ kind: 'chart', chart }],
      notes: notesOf(result, [chart.alt]),
    },
    tableSlide(result, slideTable(foundTable(result), 'Sets of levers with their costs and where they break.', wide), {
      eyebrow: 'What was found?',
      title: `What it takes to hold at ${exactly(target)}, and what that costs`,
      subtitle: setsInWords(result),
    }),
    tableSlide(
      result,
      slideTable(aloneTable(result), 'What each lever costs and adds alone.', { ...wide, name: 2.2 }),
      {
        eyebrow: 'What does each lever do by itself?',
        title: `${result.alone.filter(({ holdsAtTarget }) => holdsAtTarget).length} of ${result.alone.length} levers hold at ${exactly(target)} by themselves`,
        subtitle: 'What each lever costs and adds alone, with 95% intervals.',
      },
    ),
    selection &&
      tableSlide(
        result,
        slideTable(selectionTable(selection, scenario.currency), selectionTitle(selection), { name: 2.4 }),
        {
          eyebrow: 'Which of the sets that cost the same?',
          title: withoutStop(selection.sentence),
          subtitle: `${selectionTitle(selection)}, with 95% intervals.`,
        },
      ),
    sureSlide(result),
  ])
}

function reach({ breaksAt, above = 16 }: RedesignResult['current']): string {
  return breaksAt === undefined ? `over ${exactly(above)}` : times(breaksAt)
}
