/**
 * The four questions: a section each, with its answer for each design, the pictures that show it, and the same numbers
 * as tables with the designs side by side.
 */
import type { Chart } from '../../chart/chart.js'
import { capitalised } from '../../chart/headline.js'
import { stationsOf, stationTitle } from '../../chart/stations.js'
import type { Result } from '../../verdict/result.js'
import { allOthers } from '../path-tables.js'
import type { QuestionCell, QuestionTable } from '../question-rows.js'
import { type AskedQuestion, askedQuestions } from '../question-tables.js'
import { type AskedDesign, askedDesigns } from './designs.js'
import { pictureBlocks } from './pictures.js'
import type { Block, Section, TextTable } from './proposal.js'
import { estimateCell, inDetail, noNumber, numberColumn, tableBlocks, textColumn } from './text-table.js'

/** Of a result that asked them. `more`: what belongs to a question beside its own numbers, by its place. */
export function questionSections(
  result: Result,
  charts: readonly Chart[],
  more: Readonly<Record<number, readonly Block[]>>,
): Section[] {
  const asked = askedDesigns(result).map((design) => ({ ...design, questions: questionsOf(design) }))
  const [current] = asked
  return (current?.questions ?? []).map((question, index): Section => {
    const answers = asked.flatMap(({ name, questions }) => {
      const answer = questions[index]
      return answer === undefined ? [] : [{ name, answer }]
    })
    return {
      id: idOf(question.pictures),
      title: question.title,
      blocks: [
        ...answers.map(({ name, answer }) => sentenceOf(answer, answers.length > 1 ? name : undefined)),
        ...pictureBlocks(charts, question.pictures, result),
        ...tableBlocks(...tablesOf(question.title, answers)),
        ...(more[index] ?? []),
      ],
    }
  })
}

function questionsOf({ part }: AskedDesign): AskedQuestion[] {
  const stations = part.scenario === undefined ? undefined : stationsOf(part.scenario)
  return askedQuestions(part, stations === undefined ? undefined : (id) => stationTitle(stations, id))
}

/** A place in the document, after the first picture of the question. */
function idOf([first]: AskedQuestion['pictures']): string {
  return `question-${first}`
}

function sentenceOf({ sentences }: AskedQuestion, name: string | undefined): Block {
  const text = sentences.join(' ')
  return { kind: 'text', text: name === undefined ? text : `${capitalised(name)}: ${text}` }
}

/** A longer table is detail. */
const mostRows = 14

interface NamedAnswer {
  readonly name: string
  readonly answer: AskedQuestion
}

/** Tables of the same title become one, with a column a volume and design. */
function tablesOf(question: string, answers: readonly NamedAnswer[]): TextTable[] {
  const titles = [...new Set(answers.flatMap(({ answer }) => answer.tables.map(({ title }) => title)))]
  return titles.map((title) => {
    const parts = answers.flatMap(({ name, answer }) => {
      const table = answer.tables.find((each) => each.title === title)
      return table === undefined ? [] : [{ name, table }]
    })
    const table = sideBySide(question, title, parts, answers.length > 1)
    return parts.some((each) => each.table.isDetail) || table.rows.length > mostRows ? inDetail(table) : table
  })
}

interface NamedTable {
  readonly name: string
  readonly table: QuestionTable
}

function sideBySide(question: string, title: string, parts: readonly NamedTable[], areSeveral: boolean): TextTable {
  const rowTitles = [...new Set(parts.flatMap(({ table }) => table.rows.map((row) => row.title)))].sort(
    (a, b) => Number(a === allOthers) - Number(b === allOthers),
  )
  const cellsOf = ({ heads, rows }: QuestionTable, rowTitle: string): readonly (QuestionCell | undefined)[] =>
    rows.find((row) => row.title === rowTitle)?.cells ?? heads.map(() => undefined)
  return {
    caption: `${question} ${title}, with 95% intervals`,
    columns: [
      textColumn(title),
      ...parts.flatMap(({ name, table }) =>
        table.heads.map((head) => numberColumn(areSeveral ? `${head}, ${name}` : head)),
      ),
    ],
    rows: rowTitles.map((rowTitle) => [
      { text: rowTitle },
      ...parts.flatMap(({ table }) =>
        cellsOf(table, rowTitle).map((cell) => (cell === undefined ? noNumber : estimateCell(cell.value, cell.unit))),
      ),
    ]),
  }
}
