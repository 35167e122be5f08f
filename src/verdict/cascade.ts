/** From the findings of the cascade to its steps in a result, each relief in words. */
import type { CascadeFinding } from '../experiment/cascade.js'
import { highest } from '../experiment/sweep.js'
import type { WholeStep } from '../experiment/whole-step.js'
import type { CascadeStep, Constraint, LeverEffect } from './result.js'

/** @param leversFor the levers that carry a constraint farther; absent where none were given */
export function cascadePart(
  findings: readonly CascadeFinding[],
  constraints: readonly Constraint[],
  leversFor?: (id: string) => readonly LeverEffect[],
): CascadeStep[] {
  const titles = new Map(constraints.map(({ id, title }) => [id, title]))
  return findings.map(({ id, broke, step, then, confirmed }) => {
    const { estimate, low, high } = broke.breaksAt
    return {
      breaksAt: estimate,
      interval: { low, high },
      constraint: id,
      title: titles.get(id) ?? id,
      relief: reliefInWords(step),
      ...(step.costPerWeek === undefined ? {} : { costPerWeek: step.costPerWeek }),
      ...(then === undefined ? { holdsTo: highest } : { then }),
      ...(leversFor === undefined ? {} : { levers: leversFor(id) }),
      ...(confirmed === undefined ? {} : { confirmed }),
    }
  })
}

function reliefInWords({ unit, before, after }: WholeStep): string {
  const more = after - before
  switch (unit) {
    case 'people':
      return `${more} more ${more === 1 ? 'person' : 'people'} (${before} → ${after})`
    case 'places':
      return `${more} more at the machine (${before} → ${after})`
    case 'sittings':
      return `${more} more ${more === 1 ? 'sitting' : 'sittings'} a week (${before} → ${after})`
    case 'items':
      return `an agenda of ${short(after)} items (${short(before)} before)`
  }
}

function short(count: number): string {
  return String(Number(count.toFixed(1)))
}
