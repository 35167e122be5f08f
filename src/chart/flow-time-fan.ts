/**
 * The fan: the flow time that half, nine in ten, nineteen in twenty and ninety-nine in a hundred items stay under, over
 * volume, with the promises on flow time. Ends a little past the target or the break: beyond it the window decides.
 */
import type { Quantiles, StressResult, VolumePart } from '../verdict/result.js'
import type { Chart, Table } from './chart.js'
import { fanLayers } from './fan-layers.js'
import { fanAlt, fanHeadline, fanSubtitle, promisesInTime } from './fan-words.js'
import { drawOn, lineHeight, margin, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, presets } from './theme.js'
import { timeAxis } from './time-axis.js'
import { timeUnitFor, volumeUnit } from './unit.js'
import { volumeSpan } from './volume-axis.js'

export const fanQuantiles = ['p50', 'p90', 'p95', 'p99'] as const satisfies readonly (keyof Quantiles)[]

/** The quantiles of one volume, hours. */
export type FanPoint = Readonly<Record<(typeof fanQuantiles)[number], number>> & { readonly volume: number }

/** Absent where fewer than two volumes have flow times. */
export function flowTimeFan(result: StressResult, look: Look = defaultLook): Chart | undefined {
  const points = fanPoints(result.volumes, lastVolume(result))
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first === last) return undefined
  const redesign = result.against ? fanPoints(result.against.volumes, last.volume) : []
  const promises = promisesInTime(result)
  const headline = fanHeadline(result)
  const alt = fanAlt(result, points)
  const preset: Preset = presets[look.preset]
  const { small, label } = preset.fonts
  const longest = Math.max(
    ...points.map((each) => each.p99),
    ...redesign.map((each) => each.p95),
    ...promises.map((each) => each.within * 1.1),
  )
  const time = timeAxis(longest, 5, 'on a tick')
  const endLabels = redesign.length > 0 ? ['p99', 'p95 redesign'] : ['p99']
  const sheet = sheetOf({
    look,
    headline,
    subtitle: fanSubtitle(result, last.volume),
    left:
      Math.ceil(Math.max(...time.labels.map((text) => textWidth(text, small)), textWidth(time.unit.name, small) - 10)) +
      10,
    right: Math.ceil(Math.max(...endLabels.map((text) => textWidth(text, { ...label, weight: 'semibold' })))) + 10,
    above: lineHeight(small) + 12,
    below: 2 * lineHeight(small) + 8,
    height: Math.round((preset.width - 2 * margin) * 0.42),
  })
  const volumes = volumeSpan(first.volume, last.volume, sheet.width, small)
  const spec = drawOn(
    sheet,
    alt,
    fanLayers({ sheet, points, redesign, promises, time, volumes, breaksAt: result.answer.breaksAt }),
  )
  return { name: 'flow-time-fan', headline, alt, spec, table: tableOf(result) }
}

/** The first volume that is at least the target and a quarter past the break; all where none is. */
function lastVolume(result: StressResult): number {
  const { breaksAt, target } = result.answer
  const enough = breaksAt ? Math.max(target, breaksAt.estimate * 1.25) : Number.POSITIVE_INFINITY
  return result.volumes.find((each) => each.volume >= enough)?.volume ?? Number.POSITIVE_INFINITY
}

function fanPoints(volumes: readonly VolumePart[], last: number): FanPoint[] {
  return volumes
    .filter((each) => each.volume <= last)
    .flatMap(({ volume, measures: { flowTime } }) => {
      if (!flowTime?.p50 || !flowTime.p90 || !flowTime.p95 || !flowTime.p99) return []
      const { p50, p90, p95, p99 } = flowTime
      return [{ volume, p50: p50.estimate, p90: p90.estimate, p95: p95.estimate, p99: p99.estimate }]
    })
}

function tableOf(result: StressResult): Table {
  const longest = Math.max(...result.volumes.map((each) => each.measures.flowTime?.p99?.estimate ?? 0))
  const unit = timeUnitFor(longest)
  return {
    columns: [
      { key: 'design', title: 'Design' },
      { key: 'volume', title: 'Volume', unit: volumeUnit },
      ...fanQuantiles.map((key) => ({ key, title: `Flow time ${key}`, unit })),
    ],
    rows: [
      ...result.volumes.map((each) => tableRow('current', each)),
      ...(result.against?.volumes ?? []).map((each) => tableRow('redesign', each)),
    ],
  }
}

function tableRow(design: string, { volume, measures: { flowTime } }: VolumePart) {
  return { design, volume, ...Object.fromEntries(fanQuantiles.map((key) => [key, flowTime?.[key]])) }
}
