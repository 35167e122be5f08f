/**
 * docs/gallery.md and its pictures: every chart that there is, from a committed result of a shipped story, with the
 * command that draws it.
 */
import { readFileSync } from 'node:fs'
import type { Chart } from '../../src/chart/chart.js'
import { charts } from '../../src/chart/charts.js'
import { renderSvg } from '../../src/chart/render.js'
import { meaningOf } from '../../src/report/proposal/meanings.js'
import { commandFor } from '../../src/report/reproduce.js'
import type { Result } from '../../src/verdict/result.js'

/** Results to look for charts in; a chart is shown from the first that has it. */
const results = [
  'insurance-claims',
  'shipping-forecast',
  'insurance-claims/sweep',
  'insurance-claims/sensitivity',
  'property-maintenance/levers',
].map((folder) => `reports/${folder}/result.json`)

export interface Shown {
  readonly chart: Chart
  readonly file: string
  readonly result: Result
}

export function gallery(): Shown[] {
  const shown = new Map<string, Shown>()
  for (const file of results) {
    const result: Result = JSON.parse(readFileSync(file, 'utf8'))
    for (const chart of charts(result)) if (!shown.has(chart.name)) shown.set(chart.name, { chart, file, result })
  }
  return [...shown.values()]
}

export async function pictureOf({ chart }: Shown): Promise<string> {
  return `${await renderSvg(chart)}\n`
}

export function galleryPage(shown: readonly Shown[]): string {
  const sections = shown.map(({ chart: { name, alt }, file, result }) =>
    [
      `## ${name}`,
      '',
      `![${alt.replaceAll(/[[\]]/g, '')}](gallery/${name}.svg)`,
      '',
      ...(meaningOf(name, result) === undefined ? [] : [meaningOf(name, result), '']),
      '```sh',
      `npx ${commandFor(result)}`,
      `npx loadbearing report ${file} --to svg,png,csv   # charts/${name}.svg …`,
      '```',
      '',
    ].join('\n'),
  )
  return [
    '# Gallery\n',
    '<!-- Written by `npm run docs` from the committed results of the shipped stories. -->\n',
    'Every chart that a report may hold. The first command makes the result, the second draws its charts again without',
    'simulating; `--to html,pptx,docx,pdf` puts them into documents.\n',
    ...sections,
  ].join('\n')
}
