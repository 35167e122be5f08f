/** What bins of stated confidence come to over all items together; for the picture and for `describe`. */
import type { CalibrationBin } from '../verdict/result.js'

/** Smaller gaps are not told: the bins come from drawn items. */
const noticed = 0.005

export interface Calibration {
  /** Means over all items. */
  readonly stated: number
  readonly right: number
  /** They do not differ by anything that could be told. */
  readonly isCalibrated: boolean
}

export function calibrationOf(bins: readonly CalibrationBin[]): Calibration {
  const whole = bins.reduce((sum, { share }) => sum + share, 0)
  const meanOf = (of: 'stated' | 'right') => bins.reduce((sum, bin) => sum + bin.share * bin[of], 0) / whole
  const [stated, right] = [meanOf('stated'), meanOf('right')]
  return { stated, right, isCalibrated: Math.abs(stated - right) < noticed }
}
