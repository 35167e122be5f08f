/** The slides of a comparison: which design is best, where each breaks, and what each changes. */
import { exactly, times } from '../../chart/headline.js'
import type { CompareResult } from '../../verdict/result.js'
import { selectionTable, selectionTitle } from '../selection-table.js'
import { ledgerSlide } from './asked-slides.js'
import { designsChart } from './break-charts.js'
import { notesOf } from './notes.js'
import type { BigNumber, Slide } from './slide.js'
import { drawnOf, present, tableSlide, withoutStop } from './slide-pieces.js'
import { sureSlide } from './sure-slide.js'
import { differenceTable, slideTable } from './tables.js'

/** Designs of a comparison that have a slide of their own; the others stand in charts and notes. */
const mostDesigns = 4

export function compareSlides(result: CompareResult): Slide[] {
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
  return `${better} ${better === 1 ? 'measure' : 'measures'} better, ${count('worse')} worse, ${count('no difference shown') + count('cannot be told')} without a difference shown`
}

function breaksTitle({ breaksAt, designs }: CompareResult): string {
  const [far] = designs.toSorted((a, b) => (b.breaksAt?.estimate ?? 0) - (a.breaksAt?.estimate ?? 0))
  if (far?.breaksAt === undefined || breaksAt === undefined) return 'Where each design breaks'
  return `${far.scenario.name} holds to ${times(far.breaksAt)}, the current design to ${times(breaksAt)}`
}
