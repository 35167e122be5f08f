/** The names that charts and reports print for the ids of a result. */
import type { BreakName, Constraint, DesignPart } from '../verdict/result.js'

/** The constraint's title, or the id in words: `second-look` becomes `Second look`. */
export function titleOf(design: Pick<DesignPart, 'constraints'>, id: string): string {
  const constraint = design.constraints.find((each) => each.id === id)
  if (constraint) return constraint.title
  if (id === 'system') return 'The whole system'
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What breaks, as a row or a sentence names it. */
export function titleOfBreak(design: Pick<DesignPart, 'constraints'>, of: BreakName): string {
  if (of.because === 'promise') return of.promise ?? `The promise on ${of.first}`
  if (of.because === 'money') return 'Weekly margin'
  if (of.unserved !== undefined) return `Escapes at ${of.unserved.title}`
  return titleOf(design, of.first)
}

/** Whether a sentence about it takes a plural verb: adjusters break, a committee breaks. */
export function isPlural(design: Pick<DesignPart, 'constraints'>, id: string): boolean {
  const constraint = design.constraints.find((each) => each.id === id)
  return constraint?.kind === 'pool' && /[^s]s$/i.test(constraint.title)
}

const kinds: Readonly<Record<Constraint['kind'], string>> = { pool: 'people', machine: 'machine', meeting: 'meeting' }

/** What stands beside a constraint's name: what it is, or what its people do. */
export function kindOf(constraint: Constraint): string {
  if (constraint.kind !== 'pool') return kinds[constraint.kind]
  const [only] = constraint.stations
  if (constraint.stations.length > 1) return `${constraint.stations.length} steps`
  return only === undefined ? kinds.pool : only.replaceAll('-', ' ')
}
