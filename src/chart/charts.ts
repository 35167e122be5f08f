/** All charts of a result in the order of a report. What a result has no numbers for is left out, never drawn empty. */
import type { Result } from '../verdict/result.js'
import type { Chart } from './chart.js'
import { flowTimeFan } from './flow-time-fan.js'
import { heatStrip } from './heat-strip.js'
import { ladder } from './ladder.js'
import { defaultLook, type Look } from './theme.js'
import { timeLedger } from './time-ledger.js'

/** A result of `run` or `compare` has the time ledger alone. */
export function charts(result: Result, look: Look = defaultLook): Chart[] {
  const drawn =
    result.schema === 'loadbearing/stress@1'
      ? [ladder(result, look), heatStrip(result, look), flowTimeFan(result, look), timeLedger(result, look)]
      : [timeLedger(result, look)]
  return drawn.filter((chart) => chart !== undefined)
}
