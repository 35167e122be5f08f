/** All charts of a result in the order of a report. What a result has no numbers for is left out, never drawn empty. */
import type { Result } from '../verdict/result.js'
import { backlog } from './backlog.js'
import { beforeAndAfter } from './before-and-after.js'
import { calibration } from './calibration.js'
import { cascade } from './cascade.js'
import type { Chart } from './chart.js'
import { compareLadder } from './compare-ladder.js'
import { costAndValue } from './cost-and-value.js'
import { exceptions } from './exceptions.js'
import { flowTimeFan } from './flow-time-fan.js'
import { heatStrip } from './heat-strip.js'
import { ladder } from './ladder.js'
import { levers } from './levers.js'
import { networkMap } from './map.js'
import { paths } from './paths.js'
import { proof } from './proof.js'
import { review } from './review.js'
import { sensitivity } from './sensitivity.js'
import { sweep } from './sweep.js'
import { defaultLook, type Look } from './theme.js'
import { timeLedger } from './time-ledger.js'
import { trust } from './trust.js'
import { warmUp } from './warm-up.js'

export function charts(result: Result, look: Look = defaultLook): Chart[] {
  return drawn(result, look).filter((chart) => chart !== undefined)
}

function drawn(result: Result, look: Look): (Chart | undefined)[] {
  switch (result.schema) {
    case 'loadbearing/stress@1':
      return [
        networkMap(result, look),
        ladder(result, look),
        proof(result, look),
        cascade(result, look),
        heatStrip(result, look),
        paths(result, look),
        review(result, look),
        calibration(result, look),
        exceptions(result, look),
        flowTimeFan(result, look),
        timeLedger(result, look),
        backlog(result, look),
        trust(result, look),
        beforeAndAfter(result, look),
        costAndValue(result, look),
        warmUp(result, look),
      ]
    case 'loadbearing/sweep@1':
      return [sweep(result, look)]
    case 'loadbearing/sensitivity@1':
      return [sensitivity(result, look)]
    case 'loadbearing/run@1':
      return [
        networkMap(result, look),
        paths(result, look),
        review(result, look),
        calibration(result, look),
        exceptions(result, look),
        timeLedger(result, look),
        backlog(result, look),
        trust(result, look),
      ]
    case 'loadbearing/compare@1':
      return [
        networkMap(result, look),
        compareLadder(result, look),
        beforeAndAfter(result, look),
        timeLedger(result, look),
      ]
    case 'loadbearing/redesign@1':
      return [levers(result, look)]
  }
}
