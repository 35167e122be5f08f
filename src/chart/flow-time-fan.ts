/**
 * The fan: the flow time that half, nine in ten, nineteen in twenty and ninety-nine in a hundred items stay under, over
 * volume, with the promises on flow time. Ends a little past the target or the break: beyond it the window decides.
 */
import type { StressResult, VolumePart } from '../verdict/result.js'
import type { Chart, Table } from './chart.js'
import { endLabel, fanLayers } from './fan-layers.js'
import { fanPoints, fanQuantiles, lastVolume } from './fan-points.js'
import { fanAlt, fanHeadline, fanSubtitle, promisesInTime, quantilesInWords } from './fan-words.js'
import { drawOn, lineHeight, margin, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, presets } from './theme.js'
import { timeAxis } from './time-axis.js'
import { ofQuantile, timeUnitFor, volumeUnit } from './unit.js'
import { volumeSpan } from './volume-axis.js'

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
  const redesigned = redesign.at(-1)
  const endLabels = [
    ...fanQuantiles.map((each) => endLabel(last, each)),
    ...(redesigned === undefined ? [] : [`${endLabel(redesigned, 'p95')} redesign`]),
  ]
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
    fanLayers({
      sheet,
      points,
      redesign,
      promises,
      time,
      volumes,
      breaksAt: result.answer.breaksAt,
      quantilesAt: (volume, design) =>
        design === 'current'
          ? quantilesInWords(result.volumes, volume, fanQuantiles)
          : quantilesInWords(result.against?.volumes ?? [], volume, ['p95']).map((each) => `redesign ${each}`),
    }),
  )
  return { name: 'flow-time-fan', headline, alt, spec, table: tableOf(result) }
}

function tableOf(result: StressResult): Table {
  const longest = Math.max(...result.volumes.map((each) => each.measures.flowTime?.p99?.estimate ?? 0))
  const unit = ofQuantile(timeUnitFor(longest))
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
