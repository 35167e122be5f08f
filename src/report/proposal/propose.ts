/**
 * From a result to what a report says of it: the answer first, then the map, the four questions, the proof, the
 * redesign and where it breaks next, how sure all that is, the inputs with their evidence, the words, the command.
 */
import type { Chart } from '../../chart/chart.js'
import { exactly } from '../../chart/headline.js'
import { whyNoMap } from '../../chart/map-size.js'
import { drawsInWords, sensitivityHeadline } from '../../chart/sensitivity.js'
import { sweepHeadline } from '../../chart/sweep.js'
import type { CompareResult, Result, StressResult } from '../../verdict/result.js'
import { answerLines } from '../answer-lines.js'
import { breakDifference } from '../differences-in-words.js'
import { setsInWords } from '../redesign-table.js'
import { commandFor } from '../reproduce.js'
import { unsettledIn } from '../unsettled.js'
import { scenariosOf } from './designs.js'
import { evidenceSections, glossarySection, sureSection } from './how-sure.js'
import { pictureBlocks } from './pictures.js'
import type { Block, Proposal, Section } from './proposal.js'
import { questionSections } from './question-sections.js'
import { redesignSections } from './redesign-sections.js'
import {
  comparisonSections,
  leverSections,
  measureSections,
  promiseBlocks,
  promiseSections,
  proofSections,
} from './sections.js'
import { textBlocks } from './text-table.js'

/** `charts`: those of the result, in any look; their words and numbers are taken. */
export function proposal(result: Result, charts: readonly Chart[]): Proposal {
  const told = [...openingSections(result, charts), ...bodySections(result, charts)]
  const sure = sureSection(result, charts)
  const sections = [...told, ...otherPictures(result, charts, [...told, sure]), sure]
  return {
    ...headOf(result),
    sections: [...sections, ...evidenceSections(result), glossarySection(sections), command(result)],
  }
}

/** What no section has shown: a result that was not asked the four questions has pictures all the same. */
function otherPictures(result: Result, charts: readonly Chart[], sections: readonly Section[]): Section[] {
  const shown = new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture.chart] : [])),
    ),
  )
  const names = charts.map(({ name }) => name).filter((name) => !shown.has(name))
  return names.length === 0
    ? []
    : [{ id: 'pictures', title: 'More pictures', blocks: pictureBlocks(charts, names, result) }]
}

type Head = Omit<Proposal, 'sections'>

function headOf(result: Result): Head {
  const { name } = result.scenario
  switch (result.schema) {
    case 'loadbearing/stress@1': {
      const [title, ...lead] = answerLines(result)
      const aside = result.against === undefined ? {} : { aside: redesignIs(result.against) }
      return { eyebrow: name, title, lead, ...aside }
    }
    case 'loadbearing/redesign@1':
      return { eyebrow: name, title: result.sentence, lead: [setsInWords(result)] }
    case 'loadbearing/compare@1':
      return comparedHead(result)
    case 'loadbearing/sensitivity@1':
      return {
        eyebrow: name,
        title: `${sensitivityHeadline(result)}.`,
        lead: [result.answer.sentence, drawsInWords(result)],
      }
    case 'loadbearing/sweep@1':
      return { eyebrow: name, title: `${sweepHeadline(result)}.`, lead: [] }
    case 'loadbearing/run@1': {
      const volumes = result.volumes.map(({ volume }) => exactly(volume)).join(', ')
      return { eyebrow: 'What was measured', title: `${name}, at ${volumes}`, lead: unsettledIn(result) }
    }
  }
}

/** The best of three designs or more; of two how far each goes. */
function comparedHead(result: CompareResult): Head {
  const { scenario, selection, designs } = result
  if (selection !== undefined) return { eyebrow: scenario.name, title: selection.sentence, lead: unsettledIn(result) }
  const lead = [...unsettledIn(result), ...designs.flatMap((design) => breakDifference(result, design) ?? [])]
  const names = designs.map((design) => design.scenario.name).join(', ')
  return { eyebrow: 'Designs compared', title: `${scenario.name}, and instead of it: ${names}`, lead }
}

function redesignIs({ scenario }: NonNullable<StressResult['against']>): string {
  return `Redesign: ${scenario.name}.${scenario.because === undefined ? '' : ` ${scenario.because}`}`
}

/** The answer in one picture, and the process as it was modelled. */
function openingSections(result: Result, charts: readonly Chart[]): Section[] {
  const opening = ['ladder', 'levers', 'sweep', 'sensitivity']
  const sections: Section[] = [
    { id: 'answer', title: openingTitle(result), blocks: pictureBlocks(charts, opening, result) },
    { id: 'process', title: 'The process as it was modelled', blocks: mapBlocks(result, charts) },
  ]
  return sections.filter(({ blocks }) => blocks.length > 0)
}

function mapBlocks(result: Result, charts: readonly Chart[]): Block[] {
  const drawn = pictureBlocks(charts, ['map'], result)
  return drawn.length > 0 ? drawn : textBlocks(whyNoMap(result))
}

function openingTitle(result: Result): string {
  switch (result.schema) {
    case 'loadbearing/redesign@1':
      return 'How far each set of levers carries'
    case 'loadbearing/compare@1':
      return 'How far each design carries'
    case 'loadbearing/sensitivity@1':
      return 'What moves the answer'
    default:
      return 'What breaks, and in which order'
  }
}

function bodySections(result: Result, charts: readonly Chart[]): Section[] {
  switch (result.schema) {
    case 'loadbearing/stress@1':
    case 'loadbearing/run@1':
      return [
        // The last question is what breaks first: there belong the promises, and the pictures of what breaks are.
        ...questionSections(result, charts, { 3: promiseBlocks(result) }),
        ...promiseSections(result),
        ...(result.schema === 'loadbearing/run@1' ? [] : proofSections(result, charts)),
        ...redesignSections(result, charts),
        ...measureSections(result),
      ]
    case 'loadbearing/compare@1':
      return [...comparisonSections(result, charts), ...redesignSections(result, charts), ...measureSections(result)]
    case 'loadbearing/redesign@1':
      return [...leverSections(result), ...measureSections(result)]
    case 'loadbearing/sweep@1':
    case 'loadbearing/sensitivity@1':
      return measureSections(result)
  }
}

function command(result: Result): Section {
  const several = scenariosOf(result).length > 1
  return {
    id: 'command',
    title: 'To see it again',
    blocks: [
      {
        kind: 'text',
        text: `The same ${several ? 'files' : 'file'} and this command give the same bytes, on any machine and with any number of processors.`,
      },
      { kind: 'command', text: commandFor(result) },
    ],
  }
}
