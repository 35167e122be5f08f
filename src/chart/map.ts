/**
 * The map, the opening picture: the network of stations with who does the work at each, coloured by the offered load of
 * the constraint that serves it, with lines as wide as the items that go along them. The current design, whatever stands
 * beside it.
 */
import { own } from '../scenario/own.js'
import type { CompareResult, Measures, RunResult, StressResult, VolumePart } from '../verdict/result.js'
import { dayOf } from './asked.js'
import type { Chart, Row, Table } from './chart.js'
import { exactly } from './headline.js'
import { mapLayers } from './map-layers.js'
import { type Attempt, arrivalLines, layMap, mayFit } from './map-layout.js'
import { nodesOf, roleOf, type StationLoad } from './map-nodes.js'
import type { Direction, MapLayout, MapLine } from './map-shapes.js'
import { mappedNetwork, mostTrials, spread } from './map-size.js'
import { type MapReading, mapAlt, mapHeadline, mapSubtitle } from './map-words.js'
import type { Network } from './network.js'
import { type FlowNetwork, flowsOf } from './network-flows.js'
import { formatNumber } from './rounding.js'
import { drawOn, type Sheet, sheetOf } from './sheet.js'
import { defaultLook, type Look, type Preset } from './theme.js'
import { loadAt, loadInWords, signOf } from './trusted-load.js'
import { countUnit, formatWithRange, shareUnit } from './unit.js'

export type MappedResult = StressResult | RunResult | CompareResult

/** Absent where nothing was measured, where the network is too large, and where not even a narrow map fits the sheet. */
export function networkMap(result: MappedResult, look: Look = defaultLook): Chart | undefined {
  const [first, then] = readParts(result)
  if (first === undefined) return undefined
  const written = mappedNetwork(result.scenario)
  if (written === undefined) return undefined
  const paths = 'paths' in result ? result.paths?.volumes.find(({ volume }) => volume === first.volume) : undefined
  const network = flowsOf(written, first.measures, paths)
  if (network.lines.length === 0) return undefined
  const loads = loadsOf(result, written, first, then)
  const { word, hours } = dayOf('questions' in result ? result : {}, result.run)
  const arriving = (first.measures.arrivalRate?.estimate ?? 0) * hours
  const arrivals = `${countInWords(arriving)} items arrive a ${word}`
  const reading: MapReading = {
    volumes: [first, ...(then === undefined ? [] : [then])].map(({ volume }) => volume),
    day: word,
    hasLoads: [...loads.values()].some((load) => load.then !== undefined),
    hasBounds: [...loads.values()].some((load) => load.then !== undefined && signOf(load.trust) !== ''),
  }
  const headline = mapHeadline(network)
  const alt = mapAlt(network, loads, arrivals, reading)
  const plan = {
    look,
    headline,
    subtitle: mapSubtitle(network, reading),
    left: 0,
    right: 0,
    above: 4,
    below: 4,
    height: 0,
  }
  const room = sheetOf(plan)
  const drawn = laidOut(network, loads, [`${countInWords(arriving)} items`, `a ${word}`], room)
  if (drawn === undefined) return undefined
  const sheet = sheetOf({ ...plan, height: Math.ceil(drawn.height) })
  const spec = drawOn(sheet, alt, mapLayers(sheet, drawn, saysOf(network, loads, first)))
  return { name: 'map', headline, alt, spec, table: tableOf(network, loads, first, reading) }
}

/** Today and the target; of a run its own volume. */
function readParts(result: MappedResult): readonly VolumePart[] {
  const { volumes } = result
  if (result.schema === 'loadbearing/run@1') return volumes.slice(0, 1)
  const target = result.schema === 'loadbearing/stress@1' ? result.answer.target : volumes.at(-1)?.volume
  return [...new Set([1, target])].flatMap((volume) => volumes.filter((each) => each.volume === volume))
}

function loadsOf(
  result: MappedResult,
  { stations }: Network,
  first: VolumePart,
  then: VolumePart | undefined,
): Map<string, StationLoad> {
  const trusts = new Map('constraints' in result ? result.constraints?.map(({ id, trust }) => [id, trust]) : [])
  const last = then ?? first
  return new Map(
    stations
      .filter(({ constraints }) => constraints.length > 0)
      .map(({ id, constraints }): [string, StationLoad] => {
        const loadIn = (part: VolumePart, each: string) =>
          loadAt(part, { id: each, trust: trusts.get(each) ?? trustOfRun(result) })
        const [most] = constraints
          .filter((each) => loadIn(last, each) !== undefined)
          .sort((a, b) => (loadIn(last, b)?.load ?? 0) - (loadIn(last, a)?.load ?? 0))
        if (most === undefined) return [id, {}]
        const [today, later] = [loadIn(first, most), loadIn(last, most)]
        const trust = later?.trust
        return [
          id,
          {
            ...(then === undefined || today === undefined ? {} : { today: today.load }),
            ...(later === undefined ? {} : { then: later.load }),
            ...(trust === undefined ? {} : { trust }),
          },
        ]
      }),
  )
}

/** A run tells of all its constraints together, in a warning, how far theory is to be trusted. */
function trustOfRun(result: MappedResult): StationLoad['trust'] {
  if ('constraints' in result) return undefined
  const isNear = result.warnings.some(({ code }) => code === 'theory-approximate' || code === 'theory-bound')
  return isNear ? { says: 'approximate', because: [] } : undefined
}

/** What a reader is told who points at a station's box. */
function saysOf(
  { stations }: FlowNetwork,
  loads: ReadonlyMap<string, StationLoad>,
  { measures }: { readonly measures: Measures },
): Map<string, string> {
  return new Map(
    stations.map(({ id, title }) => {
      const visits = own(measures.stations, id)?.visits
      const load = loads.get(id)
      const volumes = [load?.today, load?.then].filter((each) => each !== undefined)
      const told = [
        visits === undefined ? undefined : `${formatWithRange(visits, countUnit)} visits an item`,
        volumes.length === 0 ? undefined : `load ${volumes.map((each) => loadInWords(each, load?.trust)).join(' → ')}`,
      ].filter((each) => each !== undefined)
      return [id, told.length === 0 ? title : `${title}: ${told.join(', ')}`]
    }),
  )
}

interface Trial {
  readonly direction: Direction
  readonly factor: number
  /** Widest text of a box, in sizes of the label font. */
  readonly text: number
  readonly gap: number
  /** Whether titles are cut and words broken. */
  readonly isTight: boolean
  /** Of the height, pixels; absent: any. */
  readonly most?: number | undefined
}

/** The roomiest that fits: from left to right before from top to bottom, large letters before small ones. */
function trialsFor({ height }: Preset): Trial[] {
  const isFixed = height !== undefined
  const factors = isFixed ? [1, 0.92, 0.84, 0.76, 0.68] : [1]
  const [across, down] = [isFixed ? [11, 9, 7.5, 6.5, 5] : [11, 9, 7.5], [12, 10, 8.5, 7, 5.5, 4]]
  const roomy = (direction: Direction, gaps: readonly number[], preferred?: number) =>
    factors.flatMap((factor) =>
      gaps.flatMap((gap) =>
        (direction === 'right' ? across : down).map((text): Trial => {
          return { direction, factor, gap, text, isTight: false, most: height ?? preferred }
        }),
      ),
    )
  const tight = (direction: Direction) =>
    [6, 4.5, 3.4].flatMap((text) =>
      [1, 0.6].map((gap): Trial => ({ direction, factor: isFixed ? 0.68 : 1, gap, text, isTight: true, most: height })),
    )
  if (isFixed) return [...roomy('right', [2, 1.4, 1]), ...roomy('down', [1]), ...tight('right')]
  return [
    ...roomy('right', [2, 1.4, 1], preferredHeight),
    ...roomy('down', [2, 1.4, 1], preferredHeight),
    // Higher than a page only where nothing else fits.
    ...roomy('down', [1.4, 1]),
    ...tight('down'),
  ]
}

/** Pixels of the plot, so that a page has room for it. */
const preferredHeight = 700

/** Widest line, in sizes of the label font. */
const widestLine = 0.75

function laidOut(
  network: FlowNetwork,
  loads: ReadonlyMap<string, StationLoad>,
  arriving: readonly string[],
  { preset, palette, width, height }: Sheet,
): MapLayout | undefined {
  const { size } = preset.fonts.label
  const fills = preset.height !== undefined
  const attempts = trialsFor({ ...preset, ...(fills ? { height } : {}) }).map((trial): Attempt => {
    const { direction, factor, text, gap, isTight, most } = trial
    const letters = size * factor
    return {
      direction,
      nodes: nodesOf(network, arriving, loads, { preset, palette, factor, isTight, textWidth: text * letters }),
      lines: linesOf(network, widestLine * letters),
      gaps: { rank: (22 / 12) * gap * letters, node: (11 / 12) * gap * letters },
      room: { width, ...(most === undefined ? {} : { height: most, fills }) },
    }
  })
  const hopeful = attempts.filter(mayFit)
  const [first] = hopeful
  if (first === undefined) return undefined
  const ids = first.nodes.map(({ id }) => id)
  for (const attempt of spread(hopeful, mostTrials(ids, first.lines))) {
    const drawn = layMap(attempt)
    if (drawn !== undefined) return drawn
  }
  return undefined
}

const thinnest = 1.2

function linesOf({ lines, starts }: FlowNetwork, widest: number): MapLine[] {
  const most = Math.max(1, ...lines.map(({ perItem = 0 }) => perItem))
  const thickness = (perItem: number | undefined) => Math.max(thinnest, ((perItem ?? 0) / most) * widest)
  return [
    ...arrivalLines(starts, thickness(starts.length === 1 ? 1 : undefined), starts.length === 1),
    ...lines.map(({ from, to, perItem, isBack }) => {
      return { from, to, isBack, thickness: thickness(perItem), isKnown: perItem !== undefined }
    }),
  ]
}

/** Three digits. */
function countInWords(count: number): string {
  return formatNumber(count, count >= 10 ? 0 : count >= 1 ? 1 : 2)
}

function tableOf(
  network: FlowNetwork,
  loads: ReadonlyMap<string, StationLoad>,
  { measures }: { readonly measures: Measures },
  { volumes }: MapReading,
): Table {
  const [first = 1, then] = volumes
  const at = (volume: number) => (volume === 1 ? 'today' : `at ${exactly(volume)}`)
  const all = [...network.stations, ...network.unreached]
  const title = (id: string) => all.find((each) => each.id === id)?.title ?? id
  return {
    columns: [
      { key: 'station', title: 'Station' },
      { key: 'role', title: 'What and who' },
      { key: 'visits', title: `Visits per item ${at(first)}`, unit: countUnit },
      ...(then === undefined ? [] : [{ key: 'today', title: `Offered load ${at(first)}`, unit: shareUnit }]),
      { key: 'then', title: `Offered load ${at(then ?? first)}`, unit: shareUnit },
      ...([...loads.values()].some(({ trust }) => signOf(trust) !== '')
        ? [{ key: 'sign', title: 'The loads are' }]
        : []),
      { key: 'next', title: 'Sends to' },
    ],
    rows: all.map((station): Row => {
      const load = loads.get(station.id)
      const lines = network.lines.filter(({ from }) => from === station.id)
      return {
        station: station.title,
        role: roleOf(station),
        visits: own(measures.stations, station.id)?.visits,
        today: load?.today,
        then: load?.then,
        sign: load?.then === undefined ? '' : signs[signOf(load.trust)],
        next: lines.map(({ to }) => title(to)).join(', '),
      }
    }),
  }
}

const signs = { '': '', '≥': 'a lower bound', '≤': 'an upper bound', '≈': 'approximate' } as const
