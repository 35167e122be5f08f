/** The four questions on the page: a section each, with its sentences, the way to its pictures, and its numbers. */
import type { Chart } from '../chart/chart.js'
import type { Asked, DesignPart } from '../verdict/result.js'
import { estimateCell, scrolling } from './html-table.js'
import { type Html, html } from './html-template.js'
import type { QuestionTable } from './question-rows.js'
import { type AskedQuestion, askedQuestions } from './question-tables.js'

interface AskedDesign {
  /** Absent where there is one alone. */
  readonly name?: string
  readonly part: Asked & Partial<Pick<DesignPart, 'constraints' | 'answer'>>
}

/** @param pictures those on the page */
export function questionSections(designs: readonly AskedDesign[], pictures: readonly Chart[]): Html[] {
  const asked = designs.map(({ name, part }) => ({ name, questions: askedQuestions(part) }))
  const [current] = asked
  return (current?.questions ?? []).map(({ title, pictures: names }, index) => {
    const answers = asked.flatMap(({ name, questions }) => {
      const question = questions[index]
      return question === undefined ? [] : [answerOf(question, name)]
    })
    const links = pictures
      .filter((chart) => names.includes(chart.name))
      .map((chart) => html`<li><a href="#${pictureId(chart)}">${chart.headline}</a></li>\n`)
    const list = links.length === 0 ? undefined : html`<ul>\n${links}</ul>\n`
    return html`<h2>${title}</h2>\n${list}${answers}`
  })
}

/** Of its figure on the page. */
export function pictureId({ name }: Chart): string {
  return `picture-${name}`
}

function answerOf({ title, sentences, tables }: AskedQuestion, name: string | undefined): Html {
  const heading = name === undefined ? undefined : html`<h3>${name}</h3>\n`
  const filled = tables.filter(({ rows }) => rows.length > 0)
  const numbers = filled.map((table) => tableOf(table, name === undefined ? title : `${name}: ${title}`))
  return html`${heading}<p>${sentences.join(' ')}</p>\n${numbers}`
}

function tableOf({ title, heads, rows }: QuestionTable, caption: string): Html {
  const columns = heads.map((head) => html`<th scope="col" class="number">${head}</th>`)
  const body = rows.map((row) => {
    const cells = row.cells.map(
      (cell) => html`<td class="number">${cell === undefined ? '–' : estimateCell(cell.value, cell.unit)}</td>`,
    )
    return html`<tr><th scope="row">${row.title}</th>${cells}</tr>\n`
  })
  const content = html`<thead><tr><th scope="col">${title}</th>${columns}</tr></thead>\n<tbody>\n${body}</tbody>`
  return html`${scrolling(`${caption} ${title}, with 95% intervals`, content)}\n`
}
