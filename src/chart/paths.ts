/**
 * Where recommendations go: the most frequent ways from arrival to end as a flow, as wide as so many of the items that
 * arrive a day, in the colour of what becomes of them. Under it how many of these ended in the window, after it, and not
 * at all. Ways that hardly any item goes are left to the table.
 */
import type { Measures, PathShare, PathsAt } from '../verdict/result.js'
import { type AskedResult, atVolume, dayOf, momentsOf, spokenVolume } from './asked.js'
import type { Chart, Row, Table } from './chart.js'
import { type FateShare, fateShares, fateStrip, stripLayers } from './fate-strip.js'
import { type Block, planFlow } from './flow-plan.js'
import { keyHeight, keyLayers, keyLines } from './key.js'
import { blockWidth, type FlowLabel, type FlowWords, fateColour, flowLayers } from './paths-layers.js'
import { fateTitles, pathsAlt, pathsHeadline, wayInWords } from './paths-words.js'
import { formatNumber } from './rounding.js'
import { drawOn, lineHeight, margin, sheetOf } from './sheet.js'
import { type Stations, stationsOf, stationTitle } from './stations.js'
import { type Font, textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, palettes, presets } from './theme.js'
import { formatExact, shareUnit, timeUnitFor, volumeUnit } from './unit.js'
import { fates, stillOpen, type Way, waysOf } from './ways.js'
import { wrapText } from './wrap-text.js'

/** Of a way that is drawn. */
const leastShare = 0.01
/** Of the items that arrived, those that did not end in the window. */
const leastTold = 0.005
/** Of a column, in sizes of the small font: at least so wide, and as wide as the longest word of a name up to the second. */
const leastColumn = 5.8
const mostColumn = 9

/** Absent where nothing ended, and where no ways were counted. */
export function paths(result: AskedResult, look: Look = defaultLook): Chart | undefined {
  const volume = spokenVolume(result)
  const counted = result.paths?.volumes.find((each) => each.volume === volume)
  if (counted === undefined || counted.top.length === 0) return undefined
  const stations = stationsOf(result.scenario)
  const drawn = drawnWays(waysOf(counted, stations))
  const headline = pathsHeadline(counted, stations)
  const became = becameOf(result, volume)
  const alt = pathsAlt(counted, stations, became.map(({ says }) => `${says}.`).join(' '))
  const preset: Preset = presets[look.preset]
  const { small } = preset.fonts
  const room = preset.width - 2 * margin
  const strip = fateStrip(became, room, small)
  const entries = fates.flatMap((fate) => {
    const share = drawn.filter((way) => way.fate === fate).reduce((sum, way) => sum + way.share, 0)
    return share === 0 ? [] : [{ text: fateTitles[fate], fill: fateColour(fate, palettes[look.palette]) }]
  })
  const key = keyLines(entries, room, small)
  const sheet = sheetOf({
    look,
    headline,
    subtitle: subtitleOf(result, counted, drawn),
    left: 0,
    right: 0,
    above: keyHeight(key, small),
    below: 6 + strip.height,
    height: heightFor(drawn, room, small),
  })
  const titles = titlesFor(stations, small)
  const perDay = arrivingPerDay(result, volume)
  const amounts = amountsOf(result, stations, perDay)
  const lastWidth = endWidth(drawn, sheet.width, stations, amounts, small)
  const plan = planFlow(drawn, {
    lastWidth,
    width: sheet.width,
    height: sheet.height,
    block: blockWidth,
    mostColumns: Math.max(3, 1 + Math.floor((sheet.width - lastWidth) / columnWidth(drawn, stations, small))),
    labelHeight: (station, step) => (titles(station, step).length + 1) * lineHeight(small) + 2,
    rank: (station) => rankOf(station, stations),
  })
  const labels = plan.blocks
    .filter(({ isLane }) => !isLane)
    .map((block) => labelOf(block, titles, block.isLast ? lastWidth : plan.step, amounts, small))
  const says = flowWords(stations, perDay, dayOf(result, result.run).word)
  const layers = [
    ...flowLayers(sheet, plan, labels, small, says),
    ...keyLayers(sheet, key),
    ...stripLayers(sheet, strip),
  ]
  return { name: 'paths', headline, alt, spec: drawOn(sheet, alt, layers), table: tableOf(result, stations) }
}

/** All where the ways are so many that none is frequent. */
function drawnWays(ways: readonly Way[]): Way[] {
  const frequent = ways.filter(({ share }) => share >= leastShare)
  return frequent.length > 0 ? frequent : [...ways]
}

/** Half as high as wide, and higher where many stations stand over each other. */
function heightFor(ways: readonly Way[], width: number, font: Font): number {
  const steps = Math.max(...ways.map(({ stations }) => stations.length))
  const reached = Array.from(
    { length: steps },
    (_, column) => new Set(ways.map(({ stations: ids }) => ids[column])).size,
  )
  const labels = Math.max(...reached) * (2.4 * lineHeight(font) + 6)
  return Math.round(Math.max(width * 0.5, 300, labels + width * 0.25))
}

/** So that names are not broken inside a word. */
function columnWidth(ways: readonly Way[], stations: Stations, font: Font): number {
  const names = new Set(ways.flatMap(({ stations: ids }) => ids.slice(0, -1)))
  const words = [...names].flatMap((id) => stationTitle(stations, id).split(/\s+/))
  const longest = Math.max(0, ...words.map((word) => textWidth(word, font))) + 9
  return Math.max(leastColumn * font.size, Math.min(mostColumn * font.size, longest))
}

/** Titles in as many lines as a column needs, at most three. */
function titlesFor(stations: Stations, font: Font): (station: string | undefined, step: number) => string[] {
  return (station, step) => {
    const title = station === undefined ? 'more steps' : titleOf(stations, station)
    return wrapText(title, step - 8, font, 3)
  }
}

function titleOf(stations: Stations, station: string): string {
  return station === stillOpen ? 'still open' : stationTitle(stations, station)
}

function rankOf(station: string | undefined, stations: Stations): number {
  const kinds = ['ai', 'system', 'review', 'approval', 'exception']
  if (station === undefined) return kinds.length
  if (station === stillOpen) return kinds.length + 2
  return stations.get(station)?.isVoid ? kinds.length + 1 : kinds.indexOf(stations.get(station)?.kind ?? '')
}

/** Every share is one of the items that arrived. */
function arrivingPerDay(result: AskedResult, volume: number): number | undefined {
  const rate = measuresAt(result, volume)?.arrivalRate
  return rate && rate.estimate * dayOf(result, result.run).hours
}

function measuresAt({ volumes }: AskedResult, volume: number): Measures | undefined {
  return volumes.find((each) => each.volume === volume)?.measures
}

/** What became of those that arrived; empty where all of them ended in the window, or nobody counted. */
function becameOf(result: AskedResult, volume: number): FateShare[] {
  const became = measuresAt(result, volume)?.fates
  const others = (became?.endedAfter?.estimate ?? 0) + (became?.open?.estimate ?? 0)
  return became === undefined || others < leastTold ? [] : fateShares(became)
}

/** What stands under a block's name, the longest wording first. */
type Amounts = (block: Pick<Block, 'column' | 'isLast' | 'station' | 'share'>) => readonly string[]

/** Items a day, today's beside them; shares where the days are not known. */
function amountsOf(result: AskedResult, stations: Stations, perDay: number | undefined): Amounts {
  const today = result.paths?.volumes.find((each) => each.volume === 1)
  const todayPerDay = arrivingPerDay(result, 1)
  const before = spokenVolume(result) === 1 || today === undefined ? [] : waysOf(today, stations)
  return ({ column, isLast, station, share }) => {
    if (perDay === undefined) return [formatExact(share, { ...shareUnit, mostDecimals: 0 })]
    const count = countInWords(perDay * share)
    if (todayPerDay === undefined || before.length === 0 || station === undefined) return [count]
    const same = before.filter(({ stations: ids }) => (isLast ? ids.at(-1) : ids.slice(0, -1)[column]) === station)
    const then = same.reduce((sum, way) => sum + way.share, 0)
    return [`${count}, today ${countInWords(todayPerDay * then)}`, count]
  }
}

/** Names, amounts and fates in full. */
function flowWords(stations: Stations, perDay: number | undefined, day: string): FlowWords {
  const titled = (station: string | undefined) => (station === undefined ? '…' : titleOf(stations, station))
  const percent = (share: number) => formatExact(Number(share.toPrecision(2)), shareUnit)
  const counted = (share: number) => (perDay === undefined ? '' : `${countInWords(perDay * share)} a ${day}, `)
  return {
    ribbon: ({ leaves, enters, share, fate }) =>
      `${titled(leaves)} → ${titled(enters)}: ${counted(share)}${percent(share)} of all, ${fateTitles[fate]}`,
    block: ({ station, share }) => `${titled(station)}: ${counted(share)}${percent(share)} of all`,
  }
}

/** As wide as the ends' names and amounts, at most a fourth of the plot. */
function endWidth(ways: readonly Way[], width: number, stations: Stations, amounts: Amounts, font: Font): number {
  const ends = [...new Set(ways.map((way) => way.stations.at(-1) ?? ''))]
  const texts = ends.flatMap((end) => {
    const share = ways.filter((way) => way.stations.at(-1) === end).reduce((sum, way) => sum + way.share, 0)
    return [titleOf(stations, end), ...amounts({ column: 0, isLast: true, station: end, share }).slice(0, 1)]
  })
  return Math.min(width / 4, Math.ceil(Math.max(...texts.map((text) => textWidth(text, font)))) + 8)
}

function labelOf(
  block: Block,
  titles: (station: string | undefined, step: number) => string[],
  step: number,
  amounts: Amounts,
  font: Font,
): FlowLabel {
  const all = amounts(block)
  const amount = all.find((text) => textWidth(text, font) <= step - 8) ?? all.at(-1) ?? ''
  const lines = [...titles(block.station, step), amount]
  return { lines, x: block.x, top: block.top - lines.length * lineHeight(font) }
}

/** Three digits. */
function countInWords(count: number): string {
  if (count === 0) return '0'
  return formatNumber(count, count >= 10 ? 0 : count >= 1 ? 1 : 2)
}

function subtitleOf(result: AskedResult, counted: PathsAt, drawn: readonly Way[]): string {
  const { word } = dayOf(result, result.run)
  const left = 1 - drawn.reduce((sum, { share }) => sum + share, 0)
  const others =
    left < leastTold ? '' : ` Not drawn: other ways, ${formatExact(Number(left.toPrecision(2)), shareUnit)}.`
  return `${atVolume(counted.volume)}, current design: of the items that arrive, as many a ${word} as the number says.${others}`
}

/** How long the open ones have taken is what they take at least. */
function openedFor({ share, elapsed }: NonNullable<PathsAt['open']>) {
  return { share, elapsed: { ...elapsed, atLeast: true as const } }
}

function tableOf(result: AskedResult, stations: Stations): Table {
  return {
    columns: [
      { key: 'design', title: 'Design' },
      { key: 'volume', title: 'Volume', unit: volumeUnit },
      { key: 'way', title: 'Way' },
      { key: 'share', title: 'Share of the items that arrived', unit: shareUnit },
      { key: 'elapsed', title: 'Arrival to end, mean', unit: timeUnitFor(48) },
    ],
    rows: momentsOf(result).flatMap(({ design, volume, part }) => {
      const own = design === 'current' ? stations : stationsOf(part.scenario)
      const at = part.paths?.volumes.find((each) => each.volume === volume)
      const ways = (at?.top ?? []).map((way: PathShare): Row => {
        return { design, volume, way: wayInWords(way, own), share: way.share, elapsed: way.elapsed }
      })
      const rest = at?.rest === undefined ? [] : [{ design, volume, way: 'all others together', ...at.rest }]
      const open = at?.open === undefined ? [] : [{ design, volume, way: 'still open', ...openedFor(at.open) }]
      return [...ways, ...rest, ...open]
    }),
  }
}
