/** From the findings of a run, or of a comparison, to its result. */

import { breakDifference } from '../experiment/break-estimate.js'
import type { DesignFindings } from '../experiment/design-findings.js'
import { followOf } from '../experiment/follow.js'
import { firstBreak } from '../experiment/found-breaks.js'
import { growing } from '../experiment/growth.js'
import type { RunFindings } from '../experiment/run.js'
import type { Sample } from '../experiment/sample.js'
import type { Loaded } from '../scenario/read-scenario.js'
import { offeredLoad, windowOf } from '../theory/offered-load.js'
import { answerOf } from './answer.js'
import { constraintsOf } from './constraints.js'
import { cutShareWarnings } from './cut-share-warnings.js'
import { differencesAt } from './differences.js'
import { closedWarnings, emptyWarnings } from './empty-warnings.js'
import { followingWarnings } from './following-warnings.js'
import { questionParts } from './questions.js'
import type { CompareResult, RunPart, RunResult, Searched, VolumePart, Warning } from './result.js'
import { runPart, scenarioPart, volumePart } from './result-parts.js'
import { roundedResult } from './rounded-result.js'
import { selectionOf } from './selection.js'
import { settlingWarnings } from './settling-warnings.js'
import { fillingWarnings } from './warm-up-warnings.js'
import { precisionWarnings, promiseWarnings, theoryWarnings, traceWarnings, warmUpWarnings } from './warnings.js'
import { weeklySeries } from './weekly-series.js'

export interface RunContext {
  readonly loaded: readonly Loaded[]
  readonly volumes: readonly number[]
  readonly precision: number
  readonly options: RunPart['options']
}

export function runResult(findings: RunFindings, context: RunContext): RunResult {
  const [loaded] = context.loaded
  const [samples] = findings.samples
  const { scenario } = loaded
  const volumes = volumeParts(loaded, samples, findings.warmUp, context.volumes)
  const measured = volumes.map((part, index) => ({ ...part, sample: samples[index] }))
  return roundedResult<RunResult>({
    schema: 'loadbearing/run@1',
    scenario: scenarioPart(loaded),
    run: runPart(scenario, findings, context.options),
    ...questionParts(measured, scenario, findings.warmUp),
    volumes,
    series: {
      weekly: samples.flatMap((sample, index) => weeklySeries(context.volumes[index], sample, scenario)),
    },
    warnings: runWarnings(loaded, samples, findings.warmUp, context),
  })
}

/** @param searched each design's findings, where its breaks were searched */
export function compareResult(
  findings: RunFindings,
  context: RunContext,
  searched: readonly DesignFindings[] = [],
): CompareResult {
  const [current] = context.loaded
  const [samples] = findings.samples
  const target = context.volumes.find((volume) => volume !== 1) ?? 1
  const designs = context.loaded.slice(1).map((loaded, place) => {
    const own = findings.samples[place + 1]
    const differences = context.volumes.flatMap((volume, index) => differencesAt(volume, samples[index], own[index]))
    return {
      scenario: scenarioPart(loaded),
      differences,
      volumes: volumeParts(loaded, own, findings.warmUp, context.volumes),
      ...searchedPart(searched[place + 1], target),
      ...differencePart(searched[0], searched[place + 1]),
    }
  })
  return roundedResult<CompareResult>({
    schema: 'loadbearing/compare@1',
    scenario: scenarioPart(current),
    run: runPart(current.scenario, findings, context.options),
    ...(findings.selection === undefined ? {} : { selection: selectionOf(findings.selection, context.loaded) }),
    designs,
    volumes: volumeParts(current, samples, findings.warmUp, context.volumes),
    ...searchedPart(searched[0], target),
    warnings: context.loaded.flatMap((loaded, place) =>
      runWarnings(loaded, findings.samples[place], findings.warmUp, context),
    ),
  })
}

function searchedPart(findings: DesignFindings | undefined, target: number): Searched {
  if (findings === undefined) return {}
  const constraints = constraintsOf(findings, target)
  const answer = answerOf(findings, constraints, target)
  return { ...(answer.breaksAt === undefined ? {} : { breaksAt: answer.breaksAt }), answer, constraints }
}

function differencePart(current: DesignFindings | undefined, redesign: DesignFindings | undefined) {
  const [before, after] = [current, redesign].map((each) => each && firstBreak(each)?.estimate)
  if (before === undefined || after === undefined) return {}
  return { breaksAtDifference: breakDifference(before, after) }
}

function volumeParts(
  { scenario }: Loaded,
  samples: readonly Sample[],
  warmUp: number,
  volumes: readonly number[],
): VolumePart[] {
  const loads = offeredLoad(scenario, windowOf(scenario, warmUp))
  return samples.map((sample, index) => volumePart(volumes[index], sample, scenario, loads, growing(sample)))
}

function runWarnings(loaded: Loaded, samples: readonly Sample[], warmUp: number, context: RunContext): Warning[] {
  const { scenario } = loaded
  const loads = offeredLoad(scenario, windowOf(scenario, warmUp))
  const looked = samples.map((sample, index) => ({ volume: context.volumes[index], sample, grows: growing(sample) }))
  const follow = followOf(context.loaded.map((each) => each.scenario))
  return [
    ...settlingWarnings(looked, scenario, follow),
    ...closedWarnings(scenario, warmUp),
    ...emptyWarnings(looked),
    ...cutShareWarnings(looked, scenario),
    ...loaded.warnings,
    ...theoryWarnings(loads),
    ...samples.flatMap((sample, index) => precisionWarnings(context.volumes[index], sample, context.precision)),
    ...promiseWarnings(scenario, samples[0]),
    ...traceWarnings(scenario),
    ...followingWarnings(scenario, follow),
    ...warmUpWarnings(scenario, warmUp),
    ...fillingWarnings(scenario, loads, warmUp, context.volumes),
  ]
}
