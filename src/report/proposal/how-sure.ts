/** How sure a report is: method, warm-up, warnings; the inputs with their evidence; the words that it uses. */
import type { Chart } from '../../chart/chart.js'
import type { Result, Warning } from '../../verdict/result.js'
import { methodSentences } from '../method.js'
import { scenariosOf } from './designs.js'
import { termsIn } from './glossary.js'
import { pictureBlocks } from './pictures.js'
import type { Block, Section } from './proposal.js'
import { fileTable, inputTable } from './tables.js'
import { textOf } from './text-of.js'
import { inDetail, tableBlocks, textBlocks } from './text-table.js'

export function sureSection(result: Result, charts: readonly Chart[]): Section {
  return {
    id: 'how-sure',
    title: 'How sure this is',
    blocks: [
      ...textBlocks(methodSentences(result).join(' ')),
      ...warningBlocks(warningsOf(result)),
      ...pictureBlocks(charts, ['warm-up'], result),
      ...tableBlocks(fileTable(result)),
    ],
  }
}

/** Every input of every scenario. */
export function evidenceSections(result: Result): Section[] {
  const [current, ...others] = scenariosOf(result)
  if (current === undefined) return []
  const tables = [inputTable(current), ...others.map((each) => inputTable(each, current))]
  const blocks = tableBlocks(...tables.map(inDetail))
  if (blocks.length === 0) return []
  const about =
    'Every number that the model was given, as its file says it. What is not measured is an assumption that can be argued about: change it in the file and run the command again.'
  return [{ id: 'inputs', title: 'Inputs and their evidence', blocks: [...textBlocks(about), ...blocks] }]
}

/** The words of the field that stand in the report. */
export function glossarySection(sections: readonly Section[]): Section {
  return {
    id: 'words',
    title: 'The words of this report',
    blocks: [{ kind: 'terms', terms: termsIn(textOf(sections)) }],
  }
}

function warningsOf(result: Result): Warning[] {
  const others = result.schema === 'loadbearing/stress@1' ? (result.against?.warnings ?? []) : []
  const all = [...result.warnings, ...others]
  return all.filter(({ text }, index) => all.findIndex((each) => each.text === text) === index)
}

function warningBlocks(warnings: readonly Warning[]): Block[] {
  if (warnings.length === 0) return []
  return [
    { kind: 'heading', text: warnings.length === 1 ? 'A warning' : 'Warnings' },
    { kind: 'list', items: warnings.map(({ text, code }) => ({ text, note: code })) },
  ]
}
