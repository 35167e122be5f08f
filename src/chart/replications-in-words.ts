/** How many replications the numbers of a result rest on: `12`, or `10–12` where volumes differ. */
import type { VolumePart } from '../verdict/result.js'

export function replicationsInWords({ volumes }: { readonly volumes: readonly VolumePart[] }): string {
  const counts = volumes.map(({ replications }) => replications)
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)]
  return fewest === most ? String(most) : `${fewest}–${most}`
}
