/** From the findings of the cascade to its steps in a result, each relief in words. */
import type { CascadeFinding, Confirmed } from '../experiment/cascade.js'
import type { FoundBreak } from '../experiment/found-breaks.js'
import { highest } from '../experiment/volume-grid.js'
import type { WholeStep } from '../experiment/whole-step.js'
import type { Scenario } from '../scenario/scenario.js'
import { breakOf, nameOf } from './answer.js'
import type { BreakName, CascadeStep, Constraint, LeverEffect } from './result.js'
import { breakTitle } from './sentence.js'

/** @param leversFor the levers that carry a constraint farther; absent where none were given */
export function cascadePart(
  findings: readonly CascadeFinding[],
  constraints: readonly Constraint[],
  scenario: Scenario,
  leversFor?: (id: string) => readonly LeverEffect[],
): CascadeStep[] {
  const titles = new Map(constraints.map(({ id, title }) => [id, title]))
  const named = (found: FoundBreak) => nameOf(breakOf(found, scenario))
  return findings.map(({ id, broke, step, criterion, then, holdsTo = highest, confirmed }) => {
    const { estimate, low, high } = broke.breaksAt
    const isFor = criterion && named(criterion)
    return {
      breaksAt: estimate,
      interval: { low, high },
      constraint: id,
      title: step === undefined && isFor !== undefined ? breakTitle(isFor, constraints) : (titles.get(id) ?? id),
      relief: step === undefined ? 'no more people cure this' : reliefInWords(step),
      ...(isFor === undefined ? {} : { criterion: isFor }),
      ...(step === undefined ? { uncured: true as const } : {}),
      ...(step?.costPerWeek === undefined ? {} : { costPerWeek: step.costPerWeek }),
      ...(then === undefined ? { holdsTo } : { then }),
      ...(leversFor === undefined || step === undefined ? {} : { levers: leversFor(id) }),
      ...(confirmed === undefined ? {} : { confirmed: confirmedPart(confirmed, named) }),
    }
  })
}

function confirmedPart({ at, grows, broken }: Confirmed, named: (found: FoundBreak) => BreakName) {
  return { at, grows, ...(broken.length === 0 ? {} : { broken: broken.map(named) }) }
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
