/** The sections of the page below the charts: promises, constraints, differences, measures, inputs, method. */
import type { Row, Table } from '../chart/chart.js'
import { exactly } from '../chart/headline.js'
import { kindOf } from '../chart/names.js'
import { formatNumber } from '../chart/rounding.js'
import { countUnit, shareUnit, volumeUnit } from '../chart/unit.js'
import type { CompareResult, DesignPart, Difference, Result, ScenarioPart, VolumePart } from '../verdict/result.js'
import { estimateCell, htmlTable, scrolling } from './html-table.js'
import { type Html, html } from './html-template.js'
import { measuresOf, titleOfMeasure, unitOfMeasure } from './measure-names.js'
import { methodSentences } from './method.js'
import { promisesAt, readingOf } from './promise-words.js'
import { commandFor } from './reproduce.js'
import { inputsOf } from './resolved-inputs.js'
import { selectionTable, selectionTitle } from './selection-table.js'
import { stationTable } from './station-table.js'

export interface NamedDesign {
  readonly name: string
  readonly volumes: readonly VolumePart[]
}

/** Each promise at each volume for each design; empty where nothing is promised. */
export function promiseSection(
  designs: readonly NamedDesign[],
  volumes: readonly number[],
  currency: string | undefined,
): Html | undefined {
  const [current] = designs
  const promises = current ? promisesAt(current.volumes, volumes[0] ?? 1) : []
  if (promises.length === 0) return undefined
  const columns = volumes.flatMap((volume) => designs.map((design) => ({ design, volume })))
  const head = columns.map(({ design, volume }) => html`<th scope="col">${design.name}, ${exactly(volume)}</th>`)
  const rows = promises.map(({ promise }) => {
    const cells = columns.map(({ design, volume }) => {
      const measure = promisesAt(design.volumes, volume).find((each) => each.promise === promise)
      if (!measure) return html`<td>–</td>`
      const { value, unit } = readingOf(measure, currency)
      const word = measure.kept ? html`<span class="kept">✓ kept</span>` : html`<span class="missed">✗ missed</span>`
      return html`<td>${word} ${estimateCell(value, unit)}</td>`
    })
    return html`<tr><th scope="row"><code>${promise}</code></th>${cells}</tr>\n`
  })
  const content = html`<thead><tr><th scope="col">Promise</th>${head}</tr></thead>\n<tbody>\n${rows}</tbody>`
  return html`<h2>Promises</h2>\n${scrolling('What was measured for each promise, with 95% intervals', content, 'stacked')}\n`
}

export function constraintSection(design: DesignPart, title: string): Html {
  const at = exactly(design.answer.target)
  const table: Table = {
    columns: [
      { key: 'title', title: 'Constraint' },
      { key: 'kind', title: 'What it is' },
      { key: 'offeredLoad', title: 'Load today', unit: shareUnit },
      { key: 'offeredLoadAtTarget', title: `Load at ${at}`, unit: shareUnit },
      { key: 'breaksAt', title: 'Breaks at, by itself', unit: volumeUnit },
      { key: 'theory', title: 'Theory says', unit: volumeUnit },
      { key: 'above', title: 'Does not break up to', unit: volumeUnit },
    ],
    rows: design.constraints.map(
      (each): Row => ({
        title: each.title,
        kind: each.queue === 'bounded' ? `${kindOf(each)}; its queue is bounded` : kindOf(each),
        offeredLoad: each.offeredLoad,
        offeredLoadAtTarget: each.offeredLoadAtTarget,
        breaksAt: each.breaksAt,
        theory: each.theory,
        above: each.breaksAt || each.queue === 'bounded' ? undefined : each.above,
      }),
    ),
  }
  return htmlTable(table, `${title}: each constraint with every other capacity unlimited`)
}

export function differenceTable(
  differences: readonly Difference[],
  currency: string | undefined,
  caption: string,
): Html {
  const rows = differences.map(({ measure, volume, current, redesign, difference, varianceReduction, verdict }) => {
    const unit = unitOfMeasure(measure, Math.max(Math.abs(current.estimate), Math.abs(redesign.estimate)), currency)
    const cells = [current, redesign, difference].map(
      (each) => html`<td class="number">${estimateCell(each, unit)}</td>`,
    )
    return html`<tr><th scope="row">${titleOfMeasure(measure)}, ${exactly(volume)}</th>${cells}<td>${verdict}</td><td class="number">${timesFewer(varianceReduction)}</td></tr>\n`
  })
  const head = ['Current', 'Redesign', 'Difference'].map((name) => html`<th scope="col" class="number">${name}</th>`)
  return scrolling(
    caption,
    html`<thead><tr><th scope="col">Measure</th>${head}<th scope="col">Verdict</th><th scope="col" class="number">Runs saved by pairing</th></tr></thead>\n<tbody>\n${rows}</tbody>`,
  )
}

/** `5.3×`: so many times the runs would be needed without common random numbers. */
function timesFewer(reduction: number | undefined): string {
  return reduction === undefined ? '–' : `${formatNumber(reduction, reduction < 10 ? 1 : 0)}×`
}

export function compareSection(result: CompareResult): Html[] {
  return result.designs.map(
    (design) =>
      html`<h2>${design.scenario.name}</h2>\n${differenceTable(
        design.differences,
        result.scenario.currency,
        'Paired differences with 95% intervals',
      )}\n`,
  )
}

/** Of three or more designs, which is best. */
export function selectionSection({ selection, scenario }: CompareResult): Html | undefined {
  if (selection === undefined) return undefined
  const table = selectionTable(selection, scenario.currency)
  return html`<h2>Which design is best</h2>\n${htmlTable(table, `${selectionTitle(selection)}, with 95% intervals`)}\n`
}

/** Every measure of the volumes side by side, then stations and pools. */
export function measureSection(volumes: readonly VolumePart[], currency: string | undefined, title: string): Html {
  const measured = volumes.map(({ measures }) => new Map(measuresOf(measures).map(({ path, value }) => [path, value])))
  const paths = [...new Set(measured.flatMap((each) => [...each.keys()]))]
  const heads = volumes.map(({ volume }) => html`<th scope="col" class="number">${exactly(volume)}</th>`)
  const rows = paths.map((path) => {
    const cells = measured.map((each) => {
      const value = each.get(path)
      const content = value ? estimateCell(value, unitOfMeasure(path, value.estimate, currency)) : '–'
      return html`<td class="number">${content}</td>`
    })
    return html`<tr><th scope="row">${titleOfMeasure(path)}</th>${cells}</tr>\n`
  })
  const all = scrolling(
    `${title}: measures with 95% intervals`,
    html`<thead><tr><th scope="col">Measure</th>${heads}</tr></thead>\n<tbody>\n${rows}</tbody>`,
  )
  const stations = volumes.map((part) =>
    htmlTable(stationTable(part), `${title}: stations and pools at ${exactly(part.volume)}`),
  )
  return html`${all}\n${stations}\n`
}

export function inputSection(resolved: unknown, title: string): Html {
  const inputs = inputsOf(resolved)
  const rows = inputs.map(
    ({ path, value, tier, source, range }) =>
      html`<tr><th scope="row"><code>${path}</code></th><td><code>${value}</code></td><td>${tier ?? html`<span class="range">not stated</span>`}</td><td>${source ?? ''}${range === undefined ? '' : html` <span class="range">(${range})</span>`}</td></tr>\n`,
  )
  const stated = inputs.filter((each) => each.tier !== undefined).length
  return scrolling(
    `${title}: ${inputs.length} inputs, ${stated} with evidence`,
    html`<thead><tr><th scope="col">Input</th><th scope="col">Value</th><th scope="col">Evidence</th><th scope="col">Source (range)</th></tr></thead>\n<tbody>\n${rows}</tbody>`,
  )
}

export function warningSection(
  warnings: readonly { readonly code: string; readonly text: string }[],
): Html | undefined {
  if (warnings.length === 0) return undefined
  const items = warnings.map(({ code, text }) => html`<li>${text} <span class="range">(${code})</span></li>\n`)
  return html`<h2>Warnings</h2>\n<ul>\n${items}</ul>\n`
}

/** Every design of a result, the current one first. */
function scenariosOf(result: Result): ScenarioPart[] {
  if ('against' in result && result.against !== undefined) return [result.scenario, result.against.scenario]
  return 'designs' in result ? [result.scenario, ...result.designs.map(({ scenario }) => scenario)] : [result.scenario]
}

export function methodSection(result: Result): Html {
  const events = htmlTable(
    {
      columns: [
        { key: 'file', title: 'File' },
        { key: 'sha256', title: 'SHA-256' },
        { key: 'events', title: 'Simulated events', unit: { ...countUnit, mostDecimals: 0 } },
      ],
      rows: scenariosOf(result).map(({ file, sha256 }, index) => ({
        file,
        sha256,
        ...(index === 0 ? { events: result.run.events } : {}),
      })),
    },
    'What was read and simulated',
  )
  return html`<h2>Method</h2>\n<p>${methodSentences(result).join(' ')}</p>\n<pre><code>${commandFor(result)}</code></pre>\n${events}\n`
}
