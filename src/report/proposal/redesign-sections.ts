/** What a redesign changes: before and after, what it costs, and where it breaks next. */
import type { Chart } from '../../chart/chart.js'
import { capitalised, exactly } from '../../chart/headline.js'
import { formatWithRange } from '../../chart/unit.js'
import type {
  Answer,
  CompareResult,
  Difference,
  Estimate,
  Redesign,
  Result,
  StressResult,
} from '../../verdict/result.js'
import { breakDifference } from '../differences-in-words.js'
import { titleOfMeasure, unitOfMeasure } from '../measure-names.js'
import { proofSentences } from '../proof-table.js'
import { pictureBlocks } from './pictures.js'
import type { Section } from './proposal.js'
import { differenceTable } from './tables.js'
import { tableBlocks, textBlocks } from './text-table.js'

const pictures = ['before-and-after', 'cost-and-value']

export function redesignSections(result: Result, charts: readonly Chart[]): Section[] {
  if (result.schema === 'loadbearing/compare@1') return comparedSections(result, charts)
  if (result.schema !== 'loadbearing/stress@1') return []
  const { against } = result
  const drawn = pictureBlocks(charts, pictures, result)
  if (against === undefined) {
    return drawn.length === 0 ? [] : [{ id: 'money', title: 'What volume costs and brings', blocks: drawn }]
  }
  return [
    {
      id: 'redesign',
      title: 'The redesign, and where it breaks next',
      blocks: [
        ...textBlocks(whatItIs(against), nextBreak(result, against), costInWords(against.differences, result)),
        ...drawn,
        ...tableBlocks(
          differenceTable(against.differences, result.scenario.currency, 'Paired differences with 95% intervals'),
        ),
      ],
    },
  ]
}

function comparedSections(result: CompareResult, charts: readonly Chart[]): Section[] {
  const drawn = pictureBlocks(charts, pictures, result)
  const opening: Section[] =
    drawn.length === 0 ? [] : [{ id: 'before-and-after', title: 'Before and after', blocks: drawn }]
  return [
    ...opening,
    ...result.designs.map(
      (design, index): Section => ({
        id: `design-${index + 1}`,
        title: design.scenario.name,
        blocks: [
          ...textBlocks(
            design.scenario.because,
            breakDifference(result, design),
            costInWords(design.differences, result),
          ),
          ...tableBlocks(
            differenceTable(
              design.differences,
              result.scenario.currency,
              `${design.scenario.name}: paired differences with 95% intervals`,
            ),
          ),
        ],
      }),
    ),
  ]
}

function whatItIs({ scenario }: Redesign): string {
  return `${scenario.name}.${scenario.because === undefined ? '' : ` ${scenario.because}`}`
}

function nextBreak({ answer }: StressResult, against: Redesign): string {
  const holds = against.answer.holdsAtTarget ? 'It holds' : 'It does not hold'
  const next = against.proof === undefined ? [] : proofSentences(against.proof).slice(0, 1)
  return [
    `${holds} at ${exactly(answer.target)}. ${capitalised(against.answer.sentence)}`,
    differenceOf(answer, against),
    ...next,
  ]
    .filter((each) => each !== undefined)
    .join(' ')
}

/** Without what breaks first in each: that stands before it. */
function differenceOf(answer: Answer, { answer: after, breaksAtDifference }: Redesign): string | undefined {
  const volumeOf = ({ breaksAt }: Answer) => (breaksAt === undefined ? {} : { breaksAt })
  return breakDifference(volumeOf(answer), {
    ...volumeOf(after),
    ...(breaksAtDifference === undefined ? {} : { breaksAtDifference }),
  })
}

/** What the redesign costs a week more or less, at each volume where its interval tells; absent without money. */
function costInWords(differences: readonly Difference[], { scenario }: Pick<Result, 'scenario'>): string | undefined {
  const costs = differences.filter(({ measure }) => measure === 'cost' || measure === 'costPerDecision')
  if (costs.length === 0) return undefined
  const parts = costs.map(({ measure, volume, difference, verdict }) => {
    const unit = unitOfMeasure(measure, Math.abs(difference.estimate), scenario.currency)
    const name = `${titleOfMeasure(measure).toLowerCase()} at ${exactly(volume)}`
    if (verdict === 'no difference shown' || verdict === 'cannot be told') return `${name}: ${verdict}`
    const size = { estimate: Math.abs(difference.estimate), ...boundsOf(difference) }
    return `${name}: ${formatWithRange(size, unit)} ${difference.estimate > 0 ? 'more' : 'less'}`
  })
  return `What it costs, beside today’s design: ${parts.join('; ')}.`
}

/** Of the size of a difference that has a sign. */
function boundsOf({ low, high }: Estimate): { readonly low: number; readonly high: number } {
  const [a, b] = [Math.abs(low), Math.abs(high)]
  return { low: Math.min(a, b), high: Math.max(a, b) }
}
