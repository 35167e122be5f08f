/** Whether a design is shown to break earlier than the current one: by the whole interval of the paired difference. */
import type { Estimate, Measures } from '../measure/measures.js'

interface AtVolume {
  readonly volume: number
  readonly measures: Measures
}

interface Current {
  readonly answer?: { readonly missedToday: readonly string[] }
  readonly volumes: readonly AtVolume[]
}

interface Other {
  readonly breaksAtDifference?: Estimate
  readonly volumes: readonly AtVolume[]
}

/** A design that keeps what the current one misses today is never earlier, however low the volume at which it breaks. */
export function breaksEarlier({ answer, volumes }: Current, { breaksAtDifference, volumes: own }: Other): boolean {
  if (breaksAtDifference === undefined || breaksAtDifference.high >= 0) return false
  const missed = (answer?.missedToday ?? []).filter((promise) => keptToday(volumes, promise) === false)
  return !missed.some((promise) => keptToday(own, promise) === true)
}

function keptToday(volumes: readonly AtVolume[], promise: string): boolean | undefined {
  const today = volumes.find(({ volume }) => volume === 1)
  return today?.measures.promises.find((each) => each.promise === promise)?.kept
}
