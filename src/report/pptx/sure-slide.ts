/** The last slide of every deck: how sure its numbers are. Method, warnings, and the inputs that are taken on trust. */
import { replicationsInWords } from '../../chart/replications-in-words.js'
import { type Stations, stationsOf, stationTitle } from '../../chart/stations.js'
import type { Result } from '../../verdict/result.js'
import { methodSentences } from '../method.js'
import { type Input, inputsOf } from '../resolved-inputs.js'
import { notesOf, tableInWords } from './notes.js'
import type { Slide, SlideTable } from './slide.js'

export function sureSlide(result: Result): Slide {
  const inputs = inputsOf(result.scenario.resolved)
  const assumed = inputs.filter(({ tier }) => tier === 'assumption')
  const method = methodSentences(result)
  const warnings = warningsOf(result)
  const table = assumed.length === 0 ? undefined : assumptionTable(assumed, stationsOf(result.scenario))
  const counted =
    warnings.length === 0 ? 'No warnings.' : warnings.length === 1 ? 'One warning:' : `${warnings.length} warnings:`
  return {
    eyebrow: 'How sure is this?',
    title: titleOf(result, inputs, assumed.length),
    subtitle:
      table === undefined
        ? 'How the numbers were found, and what to keep in mind.'
        : 'Inputs that are assumptions, and how the numbers were found.',
    parts: [
      ...(table === undefined ? [] : [{ kind: 'table' as const, table }]),
      { kind: 'sentences', sentences: [...method.slice(1), counted, ...warnings] },
    ],
    notes: notesOf(result, [
      method[0],
      method[2],
      warnings.length === 0 ? counted : `Warnings: ${warnings.join(' ')}`,
      table && `Assumptions: ${tableInWords(table)}`,
    ]),
  }
}

function titleOf(result: Result, inputs: readonly Input[], assumed: number): string {
  const replications = `every number has a 95% interval over ${replicationsInWords(result)} replications`
  if (inputs.some(({ tier }) => tier !== undefined)) {
    const stated = inputs.filter(({ tier }) => tier !== undefined).length
    return `${stated} of ${inputs.length} inputs have evidence, of which ${assumed} ${assumed === 1 ? 'is an assumption' : 'are assumptions'}`
  }
  return `${replications.charAt(0).toUpperCase()}${replications.slice(1)}; no evidence is given for the inputs`
}

function warningsOf(result: Result): string[] {
  const against = result.schema === 'loadbearing/stress@1' ? (result.against?.warnings ?? []) : []
  return [...result.warnings.map(({ text }) => text), ...against.map(({ text }) => `Redesign: ${text}`)]
}

/** `Adjuster review: takes`, where the file says `stations.review.takes`. */
function inputTitle(path: string, stations: Stations): string {
  const [section = '', id = '', ...rest] = path.split('.')
  if (id === '') return section
  if (rest.length === 0) return `${section}: ${id}`
  const name = section === 'stations' ? stationTitle(stations, id) : id
  return `${name}: ${rest.join(' ')}`
}

function assumptionTable(assumed: readonly Input[], stations: Stations): SlideTable {
  const hasRange = assumed.some(({ range }) => range !== undefined)
  const hasSource = assumed.some(({ source }) => source !== undefined)
  return {
    alt: 'Inputs of the scenario file that are assumptions.',
    columns: [
      { title: 'Assumption', share: 1.7 },
      { title: 'Value', share: 1.4 },
      ...(hasRange ? [{ title: 'Range', share: 1.1 }] : []),
      ...(hasSource ? [{ title: 'Source', share: 1.6 }] : []),
    ],
    rows: assumed.map(({ path, value, range, source }) => [
      { text: inputTitle(path, stations) },
      { text: value },
      ...(hasRange ? [{ text: range ?? '–' }] : []),
      ...(hasSource ? [{ text: source ?? '–' }] : []),
    ]),
  }
}
