/** The tables of a report beside the charts' own: promises, constraints, differences, measures, inputs, files read. */
import { exactly } from '../../chart/headline.js'
import { kindOf } from '../../chart/names.js'
import { formatNumber } from '../../chart/rounding.js'
import { stationsOf, stationTitle } from '../../chart/stations.js'
import { loadInWords, loadOf, type ShownLoad } from '../../chart/trusted-load.js'
import { countUnit, shareUnit, volumeUnit } from '../../chart/unit.js'
import type { Constraint, DesignPart, Difference, PromiseMeasure, Result, ScenarioPart } from '../../verdict/result.js'
import { measuresOf, titleOfMeasure, unitOfMeasure } from '../measure-names.js'
import { promisesAt, readingOf, withoutMeasure } from '../promise-words.js'
import { type Input, inputsOf } from '../resolved-inputs.js'
import { stationTable } from '../station-table.js'
import { type NamedDesign, scenariosOf } from './designs.js'
import type { TextCell, TextTable } from './proposal.js'
import { estimateCell, inDetail, noNumber, numberColumn, textColumn, textTable } from './text-table.js'

/** Each promise at each volume for each design; without rows where nothing is promised. */
export function promiseTable(
  designs: readonly NamedDesign[],
  volumes: readonly number[],
  currency: string | undefined,
): TextTable {
  const [current] = designs
  const promises = current ? promisesAt(current.volumes, volumes[0] ?? 1) : []
  const columns = volumes.flatMap((volume) => designs.map((design) => ({ design, volume })))
  return {
    caption: 'Promises: kept or missed, and what was measured, with 95% intervals',
    columns: [
      textColumn('Promise'),
      ...columns.map(({ design, volume }) =>
        textColumn(designs.length > 1 ? `${exactly(volume)}, ${design.name}` : exactly(volume)),
      ),
    ],
    rows: promises.map(({ promise }) => [
      { text: promise, isCode: true },
      ...columns.map(({ design, volume }) => {
        const measure = promisesAt(design.volumes, volume).find((each) => each.promise === promise)
        return measure === undefined ? noNumber : promiseCell(measure, currency)
      }),
    ]),
  }
}

function promiseCell(measure: PromiseMeasure, currency: string | undefined): TextCell {
  const reading = readingOf(measure, currency)
  const cell = reading === undefined ? { text: withoutMeasure(measure) } : estimateCell(reading.value, reading.unit)
  return measure.kept
    ? { ...cell, text: `✓ kept: ${cell.text}`, tone: 'kept' }
    : { ...cell, text: `✗ missed: ${cell.text}`, tone: 'missed' }
}

export function constraintTable({ constraints, answer, scenario }: DesignPart, name: string): TextTable {
  const at = exactly(answer.target)
  const stations = stationsOf(scenario)
  const whatItIs = (each: Constraint) =>
    each.kind === 'pool' && each.stations.length === 1 ? stationTitle(stations, each.stations[0] ?? '') : kindOf(each)
  return textTable(
    {
      columns: [
        { key: 'title', title: 'Constraint' },
        { key: 'kind', title: 'What it is' },
        { key: 'offeredLoad', title: 'Load today', unit: shareUnit },
        { key: 'offeredLoadAtTarget', title: `Load at ${at}`, unit: shareUnit },
        { key: 'breaksAt', title: 'Breaks at, by itself', unit: volumeUnit },
        { key: 'theory', title: 'Theory says', unit: volumeUnit },
        { key: 'above', title: 'Does not break up to', unit: volumeUnit },
      ],
      rows: constraints.map((each) => ({
        title: each.title,
        kind: each.queue === 'bounded' ? `${whatItIs(each)}; its queue is bounded` : whatItIs(each),
        offeredLoad: loadCell(loadOf(each, 'today')),
        offeredLoadAtTarget: loadCell(loadOf(each, 'target')),
        breaksAt: each.breaksAt,
        theory: each.theory,
        above: each.breaksAt || each.queue === 'bounded' ? undefined : each.above,
      })),
    },
    `${name}: each constraint with every other capacity unlimited`,
  )
}

/** With a sign where theory gives a bound or is near only; absent where it is silent and nothing is counted. */
function loadCell(shown: ShownLoad | undefined): string | undefined {
  return shown && loadInWords(shown.load, shown.trust)
}

export function differenceTable(
  differences: readonly Difference[],
  currency: string | undefined,
  caption: string,
): TextTable {
  return {
    caption,
    columns: [
      textColumn('Measure'),
      numberColumn('Today’s design'),
      numberColumn('Redesign'),
      numberColumn('Difference'),
      textColumn('Verdict'),
      numberColumn('Runs saved by pairing'),
    ],
    rows: differences.map(({ measure, volume, current, redesign, difference, varianceReduction, verdict }) => {
      const unit = unitOfMeasure(measure, Math.max(Math.abs(current.estimate), Math.abs(redesign.estimate)), currency)
      return [
        { text: `${titleOfMeasure(measure)}, ${exactly(volume)}` },
        ...[current, redesign, difference].map((each) => estimateCell(each, unit)),
        { text: verdict },
        timesFewer(varianceReduction),
      ]
    }),
  }
}

/** `5.3×`: so many times the runs would be needed without common random numbers. */
function timesFewer(reduction: number | undefined): TextCell {
  return reduction === undefined ? noNumber : { text: `${formatNumber(reduction, reduction < 10 ? 1 : 0)}×` }
}

/** Every measure of the volumes side by side, then stations and pools of each. */
export function measureTables(result: Result, design: NamedDesign, volumes: readonly number[]): TextTable[] {
  const { currency } = result.scenario
  const parts = design.volumes.filter(({ volume }) => volumes.includes(volume))
  const measured = parts.map(({ measures }) => new Map(measuresOf(measures).map(({ path, value }) => [path, value])))
  const paths = [...new Set(measured.flatMap((each) => [...each.keys()]))]
  const titles = titlesIn(result)
  const all: TextTable = {
    caption: `Measures of ${design.name}, with 95% intervals`,
    columns: [textColumn('Measure'), ...parts.map(({ volume }) => numberColumn(exactly(volume)))],
    rows: paths.map((path) => [
      { text: titleOfMeasure(path) },
      ...measured.map((each) => {
        const value = each.get(path)
        return value === undefined ? noNumber : estimateCell(value, unitOfMeasure(path, value.estimate, currency))
      }),
    ]),
  }
  return [
    all,
    ...parts.map((part) =>
      textTable(
        stationTable(part, (id) => titles.get(id) ?? id),
        `Stations and people of ${design.name} at ${exactly(part.volume)}`,
      ),
    ),
  ].map(inDetail)
}

/** Of stations, of every design, and of what serves them: people and machines. */
function titlesIn(result: Result): ReadonlyMap<string, string> {
  const designs = 'against' in result && result.against !== undefined ? [result, result.against] : [result]
  const constraints = designs.flatMap((each) => ('constraints' in each ? (each.constraints ?? []) : []))
  const stations = scenariosOf(result).flatMap((scenario) => [...stationsOf(scenario)])
  return new Map([
    ...constraints.map(({ id, title }) => [id, title] as const),
    ...stations.map(([id, { title }]) => [id, title] as const),
  ])
}

/** A line an input, each with its evidence; of a design beside the current one only what is other than there. */
export function inputTable({ resolved, name }: ScenarioPart, current?: ScenarioPart): TextTable {
  const known = new Set(inputsOf(current?.resolved).map(asOneText))
  const inputs = inputsOf(resolved).filter((input) => !known.has(asOneText(input)))
  const stated = inputs.filter((each) => each.tier !== undefined).length
  const which = current === undefined ? '' : ` that are not as in ${current.name}`
  return {
    caption: `${name}: ${inputs.length} inputs${which}, ${stated} with evidence`,
    columns: ['Input', 'Value', 'Evidence', 'Source (range)'].map(textColumn),
    rows: inputs.map(({ path, value, tier, source, range }) => [
      { text: path, isCode: true },
      { text: value, isCode: true },
      { text: tier ?? 'not stated' },
      { text: source ?? '', ...(range === undefined ? {} : { range }) },
    ]),
  }
}

function asOneText(input: Input): string {
  return JSON.stringify(input)
}

/** The files of a result by their hashes, and what was simulated from them. */
export function fileTable(result: Result): TextTable {
  return textTable(
    {
      columns: [
        { key: 'file', title: 'File' },
        { key: 'sha256', title: 'SHA-256, its beginning' },
        { key: 'events', title: 'Simulated events', unit: { ...countUnit, mostDecimals: 0 } },
      ],
      rows: scenariosOf(result).map(({ file, sha256 }, index) => ({
        file,
        sha256: sha256.slice(0, 16),
        events: index === 0 ? result.run.events : undefined,
      })),
    },
    'What was read and simulated',
  )
}
