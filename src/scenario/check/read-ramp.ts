/** The day the volume doubles: `ramp: { at: 4w, to: 2 }`, or a list that goes up and down again. */
import type { RampStep } from '../scenario.js'
import { child, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { readDuration } from './read-duration.js'
import { readPositive, wantedHere } from './readers.js'

const largestFactor = 1_000

/** Steps that rise in time; those which could be read. */
export function readRamp(written: Written | undefined, check: Check): RampStep[] {
  if (written === undefined) return []
  if (written.kind === 'list' && written.items.length === 0) {
    check.problems.add(written.place, 'empty', 'a ramp has at least one step')
  }
  const steps: RampStep[] = []
  for (const item of written.kind === 'list' ? written.items : [written]) {
    const step = readStep(item, check)
    if (step === undefined) continue
    const last = steps.at(-1)
    if (last !== undefined && step.at <= last.at) {
      check.problems.add(
        (child(item, 'at') ?? item).place,
        'not-rising',
        'this step is not later than the one above it: the steps of a ramp stand in the order of time',
      )
    }
    steps.push(step)
  }
  return steps
}

function readStep(written: Written, check: Check): RampStep | undefined {
  const { problems } = check
  if (written.kind !== 'map') return wantedHere(written, 'a step such as { at: 4w, to: 2 }', problems)
  const at = readDuration(child(written, 'at'), 'zero', problems)
  const factor = readPositive(child(written, 'to'), 'a factor', problems, largestFactor)
  return at === undefined || factor === undefined ? undefined : { at, factor }
}
