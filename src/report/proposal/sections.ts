/** The middle of a report: promises, the proof and the cascade, comparisons, sets of levers, and every measure. */
import { cascadeTable } from '../../chart/cascade.js'
import type { Chart } from '../../chart/chart.js'
import { exactly } from '../../chart/headline.js'
import type { CompareResult, DesignPart, RedesignResult, Result, StressResult } from '../../verdict/result.js'
import { proofSentences, reliefTable } from '../proof-table.js'
import { aloneTable, foundTable } from '../redesign-table.js'
import { selectionTable, selectionTitle } from '../selection-table.js'
import { currentName, designsOf, redesignName } from './designs.js'
import { pictureBlocks } from './pictures.js'
import type { Block, Section } from './proposal.js'
import { constraintTable, measureTables, promiseTable } from './tables.js'
import { inDetail, tableBlocks, textBlocks, textTable } from './text-table.js'

/** What breaks beside the constraints: the promises, at 1× and the target. */
export function promiseBlocks(result: Result): Block[] {
  return tableBlocks(promiseTable(designsOf(result), volumesOf(result), result.scenario.currency))
}

/** A section of their own where no question on what breaks first has them. */
export function promiseSections(result: Result): Section[] {
  const isAsked = 'questions' in result && result.questions?.breaksFirst !== undefined
  const blocks = isAsked ? [] : promiseBlocks(result)
  return blocks.length === 0 ? [] : [{ id: 'promises', title: 'Promises', blocks }]
}

/** Of a `stress`: what relief recovers, and which steps carry the design to the target. */
export function proofSections(result: StressResult, charts: readonly Chart[]): Section[] {
  const { against } = result
  const sections: Section[] = [
    {
      id: 'proof',
      title: 'The proof: what recovers the loss',
      blocks: [
        ...textBlocks(...sentencesOf(result)),
        ...pictureBlocks(charts, ['proof'], result),
        ...reliefBlocks(result, against === undefined ? undefined : currentName),
        ...(against?.proof === undefined
          ? []
          : [...textBlocks(`The redesign: ${sentencesOf(against).join(' ')}`), ...reliefBlocks(against, redesignName)]),
      ],
    },
    {
      id: 'cascade',
      title: `What carries the design to ${exactly(result.answer.target)}`,
      blocks: [
        ...textBlocks(result.questions?.breaksFirst?.cascade),
        ...pictureBlocks(charts, ['cascade'], result),
        ...cascadeBlocks(result, charts),
      ],
    },
    {
      id: 'constraints',
      title: 'Every constraint by itself',
      blocks: tableBlocks(
        ...[
          constraintTable(result, 'Today’s design'),
          ...(against === undefined ? [] : [constraintTable(against, 'Redesign')]),
        ].map(inDetail),
      ),
    },
  ]
  return sections.filter(({ blocks }) => blocks.length > 0)
}

function sentencesOf({ proof }: DesignPart): string[] {
  return proof === undefined ? [] : proofSentences(proof)
}

function reliefBlocks({ proof }: DesignPart, name: string | undefined): Block[] {
  if (proof === undefined) return []
  const of = name === undefined ? '' : `, ${name}`
  return tableBlocks(
    textTable(reliefTable(proof), `The share of the loss that each relief recovers${of}, with 95% intervals`),
  )
}

/** The picture has the steps of the current design; where there is none of it, the table stands alone. */
function cascadeBlocks({ cascade = [], scenario }: DesignPart, charts: readonly Chart[]): Block[] {
  if (cascade.length === 0 || charts.some(({ name }) => name === 'cascade')) return []
  return tableBlocks(textTable(cascadeTable(cascade, scenario.currency), 'Steps, one after the other'))
}

/** Of a comparison: of three designs or more which is best; where the time goes; the promises. */
export function comparisonSections(result: CompareResult, charts: readonly Chart[]): Section[] {
  const sections: Section[] = [
    {
      id: 'best',
      title: 'Which design is best',
      blocks: selectionBlocks(result),
    },
    { id: 'time', title: 'Where the time goes', blocks: pictureBlocks(charts, ['time-ledger'], result) },
    ...promiseSections(result),
  ]
  return sections.filter(({ blocks }) => blocks.length > 0)
}

/** The choice among several, where one was made. */
function selectionBlocks({ selection, scenario }: CompareResult | RedesignResult): Block[] {
  if (selection === undefined) return []
  const caption = `${selectionTitle(selection)}, with 95% intervals`
  return [
    ...textBlocks(selection.sentence),
    ...tableBlocks(textTable(selectionTable(selection, scenario.currency), caption)),
  ]
}

/** Of a search for the cheapest levers. */
export function leverSections(result: RedesignResult): Section[] {
  const sections: Section[] = [
    {
      id: 'found',
      title: 'What was found',
      blocks: [
        ...tableBlocks(
          textTable(foundTable(result), 'Sets of levers with their costs and where they break, with 95% intervals'),
        ),
      ],
    },
    {
      id: 'same-cost',
      title: 'Sets that cost the same',
      blocks: selectionBlocks(result),
    },
    {
      id: 'alone',
      title: 'Each lever by itself',
      blocks: tableBlocks(textTable(aloneTable(result), 'What each lever costs and adds alone, with 95% intervals')),
    },
  ]
  return sections.filter(({ blocks }) => blocks.length > 0)
}

/** Everything that was measured, design by design, at 1× and the target. */
export function measureSections(result: Result): Section[] {
  const volumes = volumesOf(result)
  const blocks = designsOf(result).flatMap((design) => tableBlocks(...measureTables(result, design, volumes)))
  return blocks.length === 0 ? [] : [{ id: 'measures', title: 'Everything that was measured', blocks }]
}

/** The volumes of which a report prints every number. */
function volumesOf(result: Result): number[] {
  if (result.schema === 'loadbearing/stress@1') return [...new Set([1, result.answer.target])]
  return result.volumes.map(({ volume }) => volume)
}
