/** Where do recommendations go? The elapsed time of an item by cause, beside the AI's own time, and the usual path. */
import type { Sample } from '../experiment/sample.js'
import type { Cause, Estimate } from '../measure/measures.js'
import { causes } from '../measure/measures.js'
import { valueLostReading } from '../measure/value-lost.js'
import type { Scenario } from '../scenario/scenario.js'
import { meanInterval } from '../statistics/interval.js'
import { overlaps, shareInWords, timeInWords } from './in-words.js'
import type { MeasuredAt } from './measured-at.js'
import type { PathsAt, StationLoss, WayAt, WhereTheyGo } from './question-types.js'
import { volumeInWords } from './sentence.js'

export function whereTheyGo(
  measured: readonly MeasuredAt[],
  paths: readonly PathsAt[],
  scenario: Scenario,
): WhereTheyGo {
  const volumes = measured.map((each) => wayAt(each, scenario))
  return { sentence: sentenceOf(volumes, paths, scenario), volumes }
}

function wayAt({ volume, measures, sample }: MeasuredAt, scenario: Scenario): WayAt {
  const { ledger, handoffs, toolsCrossed, flowTime } = measures
  // Where items are open both sides of a ratio are bounds, and the ratio is not even that.
  const isKnown = flowTime?.mean?.atLeast !== true
  const digestionGap = isKnown ? ratioOf(sample, 'flowTime.mean', 'ledger.ai') : undefined
  const digestionRatio = isKnown ? ratioOf(sample, 'ledger.work', 'flowTime.mean') : undefined
  const valueLost = valueLostIn(sample, scenario)
  return {
    volume,
    ...(flowTime?.mean === undefined ? {} : { elapsed: flowTime.mean }),
    byCause: Object.fromEntries(causes.flatMap((cause) => (ledger[cause] ? [[cause, ledger[cause]]] : []))),
    ...(handoffs === undefined ? {} : { handoffs }),
    ...(toolsCrossed === undefined ? {} : { toolsCrossed }),
    ...(digestionGap === undefined ? {} : { digestionGap }),
    ...(digestionRatio === undefined ? {} : { digestionRatio }),
    ...(valueLost === undefined ? {} : { valueLost }),
  }
}

/** Of each station that loses any, the largest loss first. */
function valueLostIn(sample: Sample, { stations }: Scenario): readonly StationLoss[] | undefined {
  const told = stations.filter(({ id }) => sample.has(valueLostReading(id)))
  if (told.length === 0) return undefined
  return told
    .map(({ id, title }) => ({ id, title, perWeek: meanInterval(sample.of(valueLostReading(id))) }))
    .filter(({ perWeek }) => perWeek.estimate !== 0)
    .sort((a, b) => b.perWeek.estimate - a.perWeek.estimate)
}

/** Of two readings, replication by replication; absent where the second is nowhere above 0. */
function ratioOf(sample: Sample, above: string, below: string): Estimate | undefined {
  const whole = sample.of(below)
  const ratios = sample.of(above).map((value, index) => (whole[index] > 0 ? value / whole[index] : Number.NaN))
  const known = ratios.filter(Number.isFinite)
  return known.length === 0 ? undefined : meanInterval(known)
}

function sentenceOf(volumes: readonly WayAt[], paths: readonly PathsAt[], scenario: Scenario): string {
  const [first, ...others] = volumes
  const at = `${volumeInWords(first.volume)}×`
  if (first.elapsed === undefined) return `At ${at} no item ends within the window.`
  const { noun, way } = wayInWords(paths[0], scenario)
  const { work } = first.byCause
  const ofWork =
    work === undefined || (work.atLeast === true && work.estimate === 0) ? '' : `, ${timeInWords(work)} of it work`
  const later = others.map(({ volume, elapsed }) =>
    elapsed === undefined
      ? `at ${volumeInWords(volume)}× none ends`
      : `at ${volumeInWords(volume)}×, ${timeInWords(elapsed)}`,
  )
  const longest = longestWait(volumes[volumes.length - 1])
  const takes = `one ${noun} takes ${timeInWords(first.elapsed)} from arrival to end on average${ofWork}`
  return `At ${at}, ${[`${way}${takes}`, ...later].join('; ')}${longest}.`
}

/** The most frequent path, and whether it is surely that. */
function wayInWords(paths: PathsAt | undefined, scenario: Scenario): { noun: string; way: string } {
  const noun = scenario.stations.some(({ kind }) => kind === 'ai') ? 'recommendation' : 'item'
  const [first, second] = paths?.top ?? []
  if (first === undefined) return { noun, way: '' }
  const titles = new Map(scenario.stations.map(({ id, title }) => [id, title]))
  const path = first.stations.map((id) => titles.get(id) ?? id).join(' → ')
  if (paths?.distinct === 1 && paths.rest === undefined && paths.open === undefined)
    return { noun, way: `every ${noun} goes ${path}; ` }
  const most =
    second !== undefined && overlaps(first.share, second.share) ? ', no more than another way for certain' : ''
  return { noun, way: `${shareInWords(first.share)} of the ${noun}s go ${path}${most}; ` }
}

const parts: Readonly<Record<Cause, string>> = {
  work: 'work',
  busy: 'waiting for people at other work',
  closed: 'closed hours',
  meeting: 'waiting for a sitting',
  batch: 'waiting for a batch',
  handoff: 'hand-offs',
  delay: 'delays without people',
}

/** A wait that the intervals part from all else that takes time. */
function longestWait({ byCause }: WayAt): string {
  const found = Object.entries(parts).flatMap(([cause, words]) => {
    const hours = byCause[cause as Cause]
    return hours === undefined ? [] : [{ words, hours }]
  })
  const [longest, next] = found.sort((a, b) => b.hours.estimate - a.hours.estimate)
  if (longest === undefined || longest.words === parts.work) return ''
  if (longest.hours.low <= 0 || (next !== undefined && overlaps(longest.hours, next.hours))) return ''
  return `, the longest part being ${longest.words} (${timeInWords(longest.hours)})`
}
