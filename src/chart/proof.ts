/**
 * The proof: the share of the loss that a quarter more at each candidate recovers, just above the break and at the
 * target, with the band of a tenth either way that counts as nothing.
 */
import type { Estimate, Experiment, StressResult, Trial } from '../verdict/result.js'
import type { Chart, Table } from './chart.js'
import { exactly } from './headline.js'
import { proofHeadline } from './proof-words.js'
import { formatNumber } from './rounding.js'
import { guideLayer, labelGap, markLayers, positions, type RowMark } from './row-marks.js'
import { nameLayer, planRows } from './rows.js'
import { drawOn, type Layer, lineHeight, margin, type Sheet, sheetOf } from './sheet.js'
import { textWidth } from './text-metrics.js'
import { defaultLook, type Look, type Preset, presets } from './theme.js'
import { format, formatWithRange, shareUnit } from './unit.js'

interface ProofRow {
  readonly id: string
  readonly title: string
  readonly recovered: readonly { readonly series: string; readonly share: Estimate }[]
}

/** Of the current design; absent where the study left the proof out, and where nothing is lost. */
export function proof(result: StressResult, look: Look = defaultLook): Chart | undefined {
  const experiments = experimentsOf(result)
  const rows = rowsOf(experiments)
  if (rows.length === 0) return undefined
  const headline = proofHeadline(result)
  const alt = `${headline}. ${rows.map(rowInWords).join(' ')}`
  const preset: Preset = presets[look.preset]
  const { small } = preset.fonts
  const plan = planRows(rows, preset, { lines: experiments.length, spacing: 1.6, gap: 0.8, outside: 10 })
  const sheet = sheetOf({
    look,
    headline,
    subtitle: subtitleOf(experiments, plan.leftOut),
    left: plan.left,
    right: 12,
    above: lineHeight(small) + 4,
    below: 2 * lineHeight(small) + 12,
    height: plan.height,
  })
  const series = experiments.map(({ name }) => name)
  const marks = plan.shown.flatMap((row) => marksOf(row, sheet, series, plan.shown[0] === row))
  const scale = scaleOf(sheet, marks, plan.font.size)
  const marked = { sheet, rows: plan, series, scale }
  const names = plan.shown.map(({ id }, index) => ({ row: id, lines: plan.names[index], colour: sheet.palette.ink }))
  const spec = drawOn(sheet, alt, [
    ...nothingLayers(sheet, scale),
    guideLayer(marked),
    nameLayer(names, plan.font, positions(marked).y),
    ...series.flatMap((each) =>
      markLayers(
        marked,
        marks.filter((mark) => mark.series === each),
      ),
    ),
  ])
  return { name: 'proof', headline, alt, spec, table: tableOf(rows, experiments) }
}

interface NamedExperiment {
  readonly name: string
  readonly experiment: Experiment
}

/** Those in which something is lost. */
function experimentsOf({ proof: proved }: StressResult): NamedExperiment[] {
  return [proved?.first, proved?.target].flatMap((experiment) =>
    experiment?.loss === undefined ? [] : [{ name: `at ${exactly(experiment.at)}`, experiment }],
  )
}

/** The largest gain of the first experiment on top. */
function rowsOf(experiments: readonly NamedExperiment[]): ProofRow[] {
  const rows = new Map<string, ProofRow>()
  for (const { name, experiment } of experiments)
    for (const { id, title, share } of reliefsOf(experiment)) {
      const row = rows.get(id) ?? { id, title, recovered: [] }
      rows.set(id, { ...row, recovered: [...row.recovered, { series: name, share }] })
    }
  return [...rows.values()]
}

function reliefsOf({ trials, together, policies }: Experiment) {
  const titles = new Map(trials.map(({ relieved, title }) => [relieved, title]))
  const joint = together.map(({ relieved, recovered }) => ({
    id: relieved.join('+'),
    title: relieved.map((each) => titles.get(each) ?? each).join(' and '),
    share: recovered,
  }))
  const alone = [...trials, ...policies].map(({ relieved, title, by, recovered }) => ({
    id: by === 'policy' ? `policy ${relieved}` : relieved,
    title: title + how(by),
    share: recovered,
  }))
  return [...alone, ...joint]
}

function how(by: Trial['by']): string {
  if (by === 'policy') return ': one in five past people'
  return by === 'sitting' ? ', one more sitting in four' : ''
}

function subtitleOf(experiments: readonly NamedExperiment[], leftOut: number): string {
  const [one, two] = experiments.map(({ name }) => name)
  const where = two === undefined ? one : `${one} (circle) and ${two} (diamond)`
  const more = leftOut === 0 ? '' : ` ${leftOut} more: see the table.`
  return `Share of what is lost ${where} that a quarter more recovers, with 95% intervals; the band is nothing.${more}`
}

function marksOf(row: ProofRow, sheet: Sheet, series: readonly string[], isFirst: boolean): RowMark[] {
  return row.recovered.map(({ series: name, share }): RowMark => {
    const { estimate, low, high } = share
    const suffix = isFirst && series.length > 1 ? ` ${name}` : ''
    const colour = series.indexOf(name) > 0 ? sheet.palette.promise : sheet.palette.current
    const label = format(share, { ...shareUnit, mostDecimals: 0 }) + suffix
    const says = `${row.title}: ${formatWithRange(share, { ...shareUnit, mostDecimals: 1 })} of the loss ${name}`
    return {
      row: row.id,
      series: name,
      colour,
      from: 0,
      low,
      at: estimate,
      high,
      beside: Math.max(0, high),
      label,
      says,
    }
  })
}

/** From the lowest bound to the highest with its label; never less than −10 % to 100 %. */
function scaleOf(sheet: Sheet, marks: readonly RowMark[], size: number) {
  const low = Math.min(-nothing, ...marks.map((mark) => mark.low)) - 0.02
  const font = { ...sheet.preset.fonts.label, size, weight: 'semibold' as const }
  const ends = marks.map(({ beside, label }) => {
    const room = labelGap + textWidth(label, font) - sheet.plan.right
    return low + (beside - low) / Math.max(0.3, 1 - room / sheet.width)
  })
  return { type: 'linear' as const, domain: [low, Math.max(1, ...ends)] as [number, number], nice: false as const }
}

/** So much of the loss, either way, is nothing. */
const nothing = 0.1

/** The band, a rule at 0, and the axis. */
function nothingLayers(sheet: Sheet, scale: { readonly domain: [number, number] }): Layer[] {
  const { small } = sheet.preset.fonts
  const [low, high] = scale.domain
  const step = [0.25, 0.5, 1, 2, 5].find((each) => (high - low) / each <= sheet.width / 55) ?? 10
  const ticks: number[] = []
  for (let tick = Math.ceil(low / step) * step; tick <= high; tick += step) ticks.push(tick)
  // A label at the very end would reach beyond the sheet.
  const reach = sheet.width + sheet.plan.right + margin
  const shown = ticks.filter(
    (tick) =>
      ((tick - low) / (high - low)) * sheet.width + textWidth(`${formatNumber(tick * 100, 0)}%`, small) / 2 <= reach,
  )
  const x = {
    type: 'quantitative' as const,
    scale,
    axis: { values: shown, format: '.0%', title: 'of the loss recovered', grid: true },
  }
  return [
    {
      data: { values: [{ from: -nothing, to: nothing }] },
      mark: { type: 'rect', color: sheet.palette.quiet, opacity: 0.16 },
      encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' }, y: { value: -4 }, y2: { value: sheet.height } },
    },
    {
      data: { values: [{ at: 0 }] },
      mark: { type: 'rule', color: sheet.palette.quiet, strokeWidth: 1 },
      encoding: { x: { ...x, field: 'at' }, y: { value: -4 }, y2: { value: sheet.height } },
    },
    {
      data: { values: [{ at: 0, text: 'nothing' }] },
      mark: { type: 'text', align: 'center', baseline: 'bottom', fontSize: small.size, color: sheet.palette.quiet },
      encoding: { x: { ...x, field: 'at' }, y: { value: -6 }, text: { field: 'text', type: 'nominal' } },
    },
  ]
}

function rowInWords({ title, recovered }: ProofRow): string {
  const each = recovered.map(({ series, share }) => `${formatWithRange(share, shareUnit)} ${series}`)
  return `${title}: ${each.join(', ')}.`
}

function tableOf(rows: readonly ProofRow[], experiments: readonly NamedExperiment[]): Table {
  return {
    columns: [
      { key: 'title', title: 'A quarter more at' },
      ...experiments.map(({ name }) => ({ key: name, title: `Recovers ${name}`, unit: shareUnit })),
    ],
    rows: rows.map(({ title, recovered }) => ({
      title,
      ...Object.fromEntries(recovered.map(({ series, share }) => [series, share])),
    })),
  }
}
