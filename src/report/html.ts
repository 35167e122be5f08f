/**
 * The page: a proposal as one file without a request and without a script. Lays out what the proposal says; pictures
 * are drawn twice, for a wide and for a narrow page. The same bytes for the same result.
 */
import { createHash } from 'node:crypto'
import type { Chart } from '../chart/chart.js'
import { charts } from '../chart/charts.js'
import { renderSvg } from '../chart/render.js'
import type { Result } from '../verdict/result.js'
import { pageStyle } from './html-style.js'
import { htmlTable } from './html-table.js'
import { Html, html } from './html-template.js'
import type { Block, ListItem, Picture, Proposal, Section } from './proposal/proposal.js'
import { proposal } from './proposal/propose.js'

export async function htmlReport(result: Result): Promise<string> {
  const wide = charts(result, { preset: 'web', palette: 'page' })
  const narrow = charts(result, { preset: 'phone', palette: 'page' })
  const proposed = proposal(result, wide)
  const pictures = new Map<string, Html>()
  for (const chart of wide) pictures.set(chart.name, await drawn(chart, narrow))
  const style = pageStyle()
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${proposed.title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#${proposed.sections[0]?.id ?? 'command'}">Skip to the pictures</a>
<main>
${headOf(proposed)}${contentsOf(proposed)}${proposed.sections.map((section) => sectionOf(section, pictures))}</main>
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

function headOf({ eyebrow, title, lead, aside }: Proposal): Html {
  const quiet = aside === undefined ? undefined : html`<p class="quiet">${aside}</p>\n`
  return html`<header>
<p class="eyebrow">${eyebrow}</p>
<h1>${title}</h1>
<div class="answer">${lead.map((line) => html`<p>${line}</p>\n`)}${quiet}</div>
</header>
`
}

function contentsOf({ sections }: Proposal): Html {
  const links = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)
  return html`<nav aria-label="Contents"><ol>\n${links}</ol></nav>\n`
}

type Drawn = ReadonlyMap<string, Html>

function sectionOf({ id, title, blocks }: Section, pictures: Drawn): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${blocks.map((block) => blockOf(block, pictures))}</section>
`
}

function blockOf(block: Block, pictures: Drawn): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h3>${block.text}</h3>\n`
    case 'text':
      return html`<p>${block.text}</p>\n`
    case 'list':
      return html`<ul>\n${block.items.map(itemOf)}</ul>\n`
    case 'picture':
      return figureOf(block.picture, pictures)
    case 'table':
      return block.table.isDetail
        ? html`<details><summary>${block.table.caption}</summary>\n${htmlTable(block.table)}\n</details>\n`
        : html`${htmlTable(block.table)}\n`
    case 'terms':
      return html`<dl>\n${block.terms.map(({ term, meaning }) => html`<dt>${term}</dt><dd>${meaning}</dd>\n`)}</dl>\n`
    case 'command':
      return html`<pre tabindex="0" role="region" aria-label="Command"><code>${block.text}</code></pre>\n`
  }
}

function itemOf({ text, note }: ListItem): Html {
  return html`<li>${text}${note === undefined ? undefined : html` <span class="range">(${note})</span>`}</li>\n`
}

function figureOf({ chart, headline, meaning, table }: Picture, pictures: Drawn): Html {
  const caption = meaning === undefined ? undefined : html`<figcaption>${meaning}</figcaption>\n`
  return html`<figure id="picture-${chart}">
<h3>${headline}</h3>
${pictures.get(chart)}${caption}<details><summary>The numbers in this chart</summary>
${htmlTable(table)}
</details>
</figure>
`
}

/** Neither is the other one scaled. */
async function drawn(chart: Chart, narrow: readonly Chart[]): Promise<Html> {
  const small = narrow.find((each) => each.name === chart.name) ?? chart
  const [wide, phone] = [
    await renderSvg(chart, `${chart.name}-wide`),
    await renderSvg(small, `${chart.name}-narrow`),
  ].map((svg) => new Html(svg))
  return html`<div class="wide">${wide}</div>
<div class="narrow">${phone}</div>
`
}
