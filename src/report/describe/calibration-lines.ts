/** What the stated confidence of an AI's output is worth, as a small table: bin, stated, right, share of the items. */
import { calibrationOf } from '../../chart/calibration-words.js'
import { formatNumber } from '../../chart/rounding.js'
import type { Scenario } from '../../scenario/scenario.js'
import { type CalibrationBin, calibration } from '../../theory/calibration.js'
import { textTable } from '../text-table.js'

/** Empty where items state no confidence or are not right or wrong. */
export function calibrationLines(scenario: Scenario): string[] {
  const bins = calibration(scenario)
  if (bins === undefined || bins.length === 0) return []
  const columns = [
    { align: 'left' },
    { align: 'right' },
    { align: 'right' },
    { align: 'right' },
    { align: 'left' },
  ] as const
  const head = ['Stated confidence', 'mean', 'right', 'of items', '']
  const widest = Math.max(...bins.map(({ share }) => share))
  const rows = bins.map((bin) => [
    `${percent(bin.from)} to ${percent(bin.to)}`,
    percent(bin.stated, 1),
    percent(bin.right, 1),
    percent(bin.share, 1),
    '█'.repeat(Math.round((bin.share / widest) * 20)),
  ])
  return [...textTable(columns, [head, ...rows]), `  ${verdictOf(bins)}`]
}

/** Over all items together. */
function verdictOf(bins: readonly CalibrationBin[]): string {
  const { stated, right, isCalibrated } = calibrationOf(bins)
  const said = `${percent(stated, 1)} stated, ${percent(right, 1)} right`
  if (isCalibrated) return `${said}, as drawn at the start of a run.`
  return `${said}: ${stated > right ? 'over' : 'under'}confident by ${formatNumber(Math.abs(stated - right) * 100, 1)} points, at the start of a run.`
}

function percent(share: number, decimals = 0): string {
  return `${formatNumber(share * 100, decimals)}%`
}
