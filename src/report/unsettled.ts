/** At which volumes the measures are of a run that does not settle: what every report of them begins with. */
import type { Result } from '../verdict/result.js'

export function unsettledIn({ warnings }: Pick<Result, 'warnings'>): string[] {
  return [...new Set(warnings.filter(({ code }) => code === 'does-not-settle').map(({ text }) => text))]
}
