/** Whether items of any class reach a station through a hand-off. */
import type { Station } from '../scenario/scenario.js'

export function handsOff({ handoff, byClass }: Station): boolean {
  return handoff !== undefined || Object.values(byClass).some((each) => each.handoff !== undefined)
}
