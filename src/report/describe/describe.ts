/**
 * A scenario read back in words, for the trust step before a run: what the reader understood, section by section, with
 * the map and the offered load. Every sentence is made from the checked scenario, none from the file's own text.
 */
import type { Scenario } from '../../scenario/scenario.js'
import type { OfferedLoad } from '../../theory/offered-load.js'
import type { Paint } from '../paint.js'
import { lineWidth, printable, wrapLines } from '../text-table.js'
import { evidenceInWords, promiseInWords, runInWords, valueInWords } from './aims-in-words.js'
import { arrivalsInWords, itemsInWords } from './arrivals-in-words.js'
import { calibrationLines } from './calibration-lines.js'
import { feedbackInWords } from './feedback-in-words.js'
import { loadLines } from './load-lines.js'
import { mapInText } from './map.js'
import { numberInWords } from './numbers-in-words.js'
import { poolInWords } from './pool-in-words.js'
import { stationInWords } from './station-in-words.js'

/** Lines of at most 80 columns; ends with a line feed. */
export function describe(scenario: Scenario, loads: OfferedLoad, paint: Paint): string {
  const { name, because, currency } = scenario
  const sections: readonly Section[] = [
    { title: 'Map', lines: mapLines(scenario, loads) },
    { title: 'Arrivals at 1×', lines: sentences(arrivalsInWords(scenario)) },
    { title: 'What each item carries', lines: sentences(itemsInWords(scenario)) },
    { title: 'What its confidence is worth', lines: calibrationLines(scenario) },
    { title: 'People', lines: sentences(scenario.pools.map((pool) => poolInWords(pool, scenario))) },
    { title: 'Stations', lines: stationLines(scenario, paint) },
    { title: 'Feedback', lines: sentences(feedbackInWords(scenario)) },
    { title: 'Value', lines: sentences(valueInWords(scenario)) },
    {
      title: 'Promises',
      lines: sentences(scenario.promises.map((each) => `${each.text}: ${promiseInWords(each, currency)}`)),
    },
    { title: 'Run', lines: sentences([runInWords(scenario)]) },
    { title: 'Where the numbers come from', lines: sentences(evidenceInWords(scenario.evidence)) },
    { title: 'Load', lines: loadLines(scenario, loads) },
  ]
  const heading = [paint.heading(printable(name)), ...(because === undefined ? [] : wrapped(because))]
  const told = sections.filter(({ lines }) => lines.length > 0)
  return `${[heading, ...told.map(({ title, lines }) => [paint.heading(title), ...lines])].map((each) => each.join('\n')).join('\n\n')}\n`
}

interface Section {
  readonly title: string
  readonly lines: readonly string[]
}

function sentences(texts: readonly string[]): string[] {
  return texts.flatMap(wrapped)
}

function wrapped(text: string): string[] {
  return indented(text, 2)
}

/** Further lines stand two deeper than the first. */
function indented(text: string, by: number): string[] {
  return wrapLines(printable(text), lineWidth - by, 2).map((line) => ' '.repeat(by) + line)
}

function mapLines(scenario: Scenario, { visits }: OfferedLoad): string[] {
  const notes = Object.entries(visits).map(([id, perItem]) => [id, numberInWords(Number(perItem.toFixed(2)))])
  const drawn = mapInText(scenario, Object.fromEntries(notes), lineWidth - 2).map((line) =>
    `  ${printable(line)}`.trimEnd(),
  )
  const caption = notes.length === 0 ? [] : ['  under each name: visits by one arriving item, on average']
  return [...drawn, ...caption]
}

function stationLines(scenario: Scenario, paint: Paint): string[] {
  return scenario.stations.flatMap((station) => {
    const { id, title } = station
    const named = title === id ? '' : ` ${paint.quiet(printable(title))}`
    const lines = stationInWords(station, scenario).flatMap((text) => indented(text, 4))
    return [`  ${paint.heading(printable(id))}${named}`, ...lines]
  })
}
