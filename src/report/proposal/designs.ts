/** The designs of a result side by side, as tables name them: today's design and, where there is one, each redesign. */
import type { Asked, DesignPart, RedesignResult, Result, ScenarioPart, VolumePart } from '../../verdict/result.js'

export interface NamedDesign {
  /** For a column: `today’s design`, `redesign`, or the redesign's own name where there are several. */
  readonly name: string
  readonly volumes: readonly VolumePart[]
}

export interface AskedDesign {
  readonly name: string
  readonly part: Asked & Partial<Pick<DesignPart, 'constraints' | 'answer' | 'scenario'>>
}

export const currentName = 'today’s design'
export const redesignName = 'redesign'

export function designsOf(result: Result): NamedDesign[] {
  const current = { name: currentName, volumes: result.volumes }
  if (result.schema === 'loadbearing/redesign@1') return [{ name: measuredOf(result), volumes: result.volumes }]
  if (result.schema === 'loadbearing/compare@1') {
    const { designs } = result
    return [
      current,
      ...designs.map(({ scenario, volumes }) => ({
        name: designs.length === 1 ? redesignName : scenario.name,
        volumes,
      })),
    ]
  }
  const against = result.schema === 'loadbearing/stress@1' ? result.against : undefined
  return against === undefined ? [current] : [current, { name: redesignName, volumes: against.volumes }]
}

/** A search for levers measures what it has found. */
function measuredOf({ chosen, farthest }: RedesignResult): string {
  if (chosen !== undefined) return 'the chosen design'
  return farthest === undefined ? currentName : 'the design that goes farthest'
}

/** Those that were asked the four questions. */
export function askedDesigns(result: Result): AskedDesign[] {
  if (result.schema === 'loadbearing/run@1') return [{ name: currentName, part: result }]
  if (result.schema !== 'loadbearing/stress@1') return []
  const { against } = result
  const current = { name: currentName, part: result }
  return against === undefined ? [current] : [current, { name: redesignName, part: against }]
}

/** Every scenario that was read, the current one first. */
export function scenariosOf(result: Result): ScenarioPart[] {
  if ('against' in result && result.against !== undefined) return [result.scenario, result.against.scenario]
  return 'designs' in result ? [result.scenario, ...result.designs.map(({ scenario }) => scenario)] : [result.scenario]
}
