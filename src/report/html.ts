/**
 * The page: one file without a request and without a script, the answer first, then the charts with the numbers that
 * they show, the promises, the constraints, the inputs with their evidence, and the command that makes it again. The
 * same bytes for the same result.
 */
import { createHash } from 'node:crypto'
import { cascadeTable } from '../chart/cascade.js'
import type { Chart } from '../chart/chart.js'
import { charts } from '../chart/charts.js'
import { exactly } from '../chart/headline.js'
import { renderSvg } from '../chart/render.js'
import type { DesignPart, Result, StressResult } from '../verdict/result.js'
import { answerLines } from './answer-lines.js'
import { pictureId, questionSections } from './html-questions.js'
import { redesignSection } from './html-redesign.js'
import {
  compareSection,
  constraintSection,
  differenceTable,
  inputSection,
  measureSection,
  methodSection,
  promiseSection,
  selectionSection,
  warningSection,
} from './html-sections.js'
import { pageStyle } from './html-style.js'
import { htmlTable } from './html-table.js'
import { Html, html, type Value } from './html-template.js'
import { proofSentences, reliefTable } from './proof-table.js'

export async function htmlReport(result: Result): Promise<string> {
  const style = pageStyle()
  const pictures = charts(result, { preset: 'web', palette: 'page' })
  const body = [
    headOf(result),
    await figuresOf(result, pictures),
    ...questionsOf(result, pictures),
    ...sectionsOf(result),
    methodSection(result),
  ]
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${titleOf(result)}</title>
<style>${new Html(style)}</style>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`
  return page.text
}

/** Nothing may be loaded or run; the one style sheet is known by its hash. */
function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}

function titleOf(result: Result): string {
  return result.schema === 'loadbearing/stress@1' ? result.answer.sentence : result.scenario.name
}

/** Over the name, where the answer is not the title. */
const eyebrows: Readonly<Record<Exclude<Result['schema'], StressResult['schema']>, string>> = {
  'loadbearing/run@1': 'What was measured',
  'loadbearing/compare@1': 'Designs compared',
  'loadbearing/sweep@1': 'What breaks first, value by value',
  'loadbearing/sensitivity@1': 'Which assumption moves the verdict',
  'loadbearing/redesign@1': 'The cheapest levers under which it holds',
}

function headOf(result: Result): Html {
  const { name } = result.scenario
  if (result.schema !== 'loadbearing/stress@1') {
    const sentence = sentenceOf(result)
    const answer = sentence === undefined ? undefined : html`<div class="answer"><p>${sentence}</p></div>\n`
    return html`<header>\n<p class="eyebrow">${eyebrows[result.schema]}</p>\n<h1>${name}</h1>\n${answer}</header>\n`
  }
  const [first, ...others] = answerLines(result)
  const redesign = result.against ? html`<p class="quiet">${redesignIs(result.against)}</p>\n` : undefined
  return html`<header>
<p class="eyebrow">${name}</p>
<h1>${first}</h1>
<div class="answer">${others.map((line) => html`<p>${line}</p>\n`)}${redesign}</div>
</header>
`
}

function sentenceOf(result: Result): string | undefined {
  if (result.schema === 'loadbearing/redesign@1') return result.sentence
  return result.schema === 'loadbearing/compare@1' ? result.selection?.sentence : undefined
}

function redesignIs({ scenario }: NonNullable<StressResult['against']>): string {
  return `Redesign: ${scenario.name}.${scenario.because === undefined ? '' : ` ${scenario.because}`}`
}

/** Each chart drawn twice, for a wide and for a narrow page; neither is the other one scaled. */
async function figuresOf(result: Result, wide: readonly Chart[]): Promise<Html[]> {
  const narrow = charts(result, { preset: 'phone', palette: 'page' })
  return Promise.all(
    wide.map(async (chart) => {
      const small = narrow.find((each) => each.name === chart.name) ?? chart
      return html`<figure id="${pictureId(chart)}">
<h2>${chart.headline}</h2>
<div class="wide">${await inlined(chart, 'wide')}</div>
<div class="narrow">${await inlined(small, 'narrow')}</div>
<details><summary>The numbers in this chart</summary>
${htmlTable(chart.table, chart.headline)}
</details>
</figure>
`
    }),
  )
}

/** Of a result that asked them. */
function questionsOf(result: Result, pictures: readonly Chart[]): Html[] {
  if (result.schema === 'loadbearing/run@1') return questionSections([{ part: result }], pictures)
  if (result.schema !== 'loadbearing/stress@1') return []
  const { against } = result
  if (against === undefined) return questionSections([{ part: result }], pictures)
  const designs = [
    { name: 'Current design', part: result },
    { name: 'Redesign', part: against },
  ]
  return questionSections(designs, pictures)
}

async function inlined(chart: Chart, place: string): Promise<Html> {
  return new Html(await renderSvg(chart, `${chart.name}-${place}`))
}

function sectionsOf(result: Result): Value[] {
  const { currency } = result.scenario
  switch (result.schema) {
    case 'loadbearing/stress@1':
      return stressSections(result)
    case 'loadbearing/run@1':
      return [
        promiseSection([{ name: 'Current', volumes: result.volumes }], volumesOf(result), currency),
        html`<h2>Measures</h2>\n${measureSection(result.volumes, currency, result.scenario.name)}`,
        inputsOf([result.scenario]),
        warningSection(result.warnings),
      ]
    case 'loadbearing/compare@1':
      return [
        selectionSection(result),
        ...compareSection(result),
        promiseSection(
          [
            { name: 'Current', volumes: result.volumes },
            ...result.designs.map((each) => ({ name: each.scenario.name, volumes: each.volumes })),
          ],
          volumesOf(result),
          currency,
        ),
        inputsOf([result.scenario, ...result.designs.map((each) => each.scenario)]),
        warningSection(result.warnings),
      ]
    case 'loadbearing/redesign@1':
      return [redesignSection(result), inputsOf([result.scenario]), warningSection(result.warnings)]
    case 'loadbearing/sweep@1':
    case 'loadbearing/sensitivity@1':
      return [inputsOf([result.scenario]), warningSection(result.warnings)]
  }
}

function volumesOf(result: { readonly volumes: readonly { readonly volume: number }[] }): number[] {
  return result.volumes.map((each) => each.volume)
}

function stressSections(result: StressResult): Value[] {
  const { against, answer } = result
  const { currency } = result.scenario
  const designs = [
    { name: 'Current', volumes: result.volumes },
    ...(against ? [{ name: 'Redesign', volumes: against.volumes }] : []),
  ]
  const volumes = [...new Set([1, answer.target])]
  return [
    promiseSection(designs, volumes, currency),
    html`<h2>Constraints</h2>\n${constraintSection(result, 'Current design')}\n`,
    against ? html`${constraintSection(against, 'Redesign')}\n` : undefined,
    proofSection(result, 'The proof'),
    against ? proofSection(against, 'The proof for the redesign') : undefined,
    against && against.differences.length > 0
      ? html`<h2>What the redesign changes</h2>\n${differenceTable(against.differences, currency, 'Paired differences with 95% intervals')}\n`
      : undefined,
    html`<h2>Measures</h2>\n${designs.map(({ name, volumes: parts }) =>
      measureSection(
        parts.filter((each) => volumes.includes(each.volume)),
        currency,
        name,
      ),
    )}`,
    inputsOf([result.scenario, ...(against ? [against.scenario] : [])]),
    warningSection([...result.warnings, ...(against?.warnings ?? [])]),
  ]
}

/** What each relief recovers, and the cascade; nothing where the study left them out. */
function proofSection({ proof, cascade, answer, scenario }: DesignPart, title: string): Html | undefined {
  if (proof === undefined) return undefined
  const steps = cascade ?? []
  const carries = `Steps against growth that carry the design to ${exactly(answer.target)}`
  return html`<h2>${title}</h2>\n<p>${proofSentences(proof).join(' ')}</p>\n${htmlTable(reliefTable(proof), 'The share of the loss that each relief recovers, with 95% intervals')}\n${steps.length === 0 ? undefined : html`<h3>${carries}</h3>\n${htmlTable(cascadeTable(steps, scenario.currency), `${carries}, step by step`)}\n`}`
}

function inputsOf(scenarios: readonly Pick<StressResult['scenario'], 'name' | 'resolved'>[]): Html {
  return html`<h2>Inputs and their evidence</h2>\n${scenarios.map(({ name, resolved }) => html`${inputSection(resolved, name)}\n`)}`
}
