/** From the findings about a row or a field of varied designs to the result of a sweep. */
import type { DesignFindings } from '../experiment/design-findings.js'
import type { StressFindings } from '../experiment/stress.js'
import type { Loaded } from '../scenario/read-scenario.js'
import { answerOf } from './answer.js'
import { constraintsOf } from './constraints.js'
import type { RunPart, SweepResult, VolumePart } from './result.js'
import { runPart, scenarioPart, volumePart } from './result-parts.js'
import { roundedResult } from './rounded-result.js'

export interface SweepContext {
  /** The file as it is. */
  readonly current: Loaded
  /** Beside the findings' designs. */
  readonly loaded: readonly Loaded[]
  readonly vary: SweepResult['parameters']
  /** Beside the findings' designs, then beside the parameters. */
  readonly values: readonly (readonly string[])[]
  readonly target: number
  readonly options: RunPart['options']
}

export function sweepResult(findings: StressFindings, context: SweepContext): SweepResult {
  const { current, loaded, vary, values, target, options } = context
  const points = findings.designs.map((design, index) => ({
    values: values[index],
    answer: answerOf(design, constraintsOf(design, target), target),
    volumes: headlineVolumes(design, target),
  }))
  const [first] = findings.designs
  return roundedResult<SweepResult>({
    schema: 'loadbearing/sweep@1',
    scenario: scenarioPart(current),
    run: runPart(loaded[0].scenario, findings, options),
    target,
    parameters: vary,
    points,
    constraints: constraintsOf(first, target),
    volumes: points[0].volumes,
    warnings: current.warnings,
  })
}

/** What was measured at 1× and the target. */
export function headlineVolumes({ sweep, scenario, loads }: DesignFindings, target: number): VolumePart[] {
  return sweep
    .filter(({ volume }) => volume === 1 || volume === target)
    .map(({ volume, sample, grows }) => volumePart(volume, sample, scenario, loads, grows))
}
