/** The four questions of a result: where recommendations go, who needs a human, where exceptions live, what breaks first. */
import type { Scenario } from '../scenario/scenario.js'
import { type CalibrationBin, calibration } from '../theory/calibration.js'
import { agesAt } from './ages.js'
import { exceptions } from './exceptions.js'
import type { MeasuredAt } from './measured-at.js'
import { needsHuman } from './needs-human.js'
import { pathsAt } from './paths.js'
import type { AgesAt, BreaksFirst, PathsAt, Questions } from './question-types.js'
import { whereTheyGo } from './where-they-go.js'

export interface QuestionParts {
  readonly questions: Questions
  readonly paths: { readonly volumes: readonly PathsAt[] }
  readonly ages: { readonly volumes: readonly AgesAt[] }
  readonly calibration?: readonly CalibrationBin[]
}

/** @param measured at least one volume, rising */
export function questionParts(
  measured: readonly MeasuredAt[],
  scenario: Scenario,
  warmUp: number,
  breaksFirst?: BreaksFirst,
): QuestionParts {
  const paths = measured.flatMap(({ volume, sample }) => pathsAt(volume, sample, scenario))
  const ages = measured.flatMap(({ volume, sample }) => agesAt(volume, sample, scenario))
  const bins = calibration(scenario)
  return {
    questions: {
      whereTheyGo: whereTheyGo(measured, paths, scenario),
      needsHuman: needsHuman(measured),
      exceptions: exceptions(measured, ages, scenario, warmUp),
      ...(breaksFirst === undefined ? {} : { breaksFirst }),
    },
    paths: { volumes: paths },
    ages: { volumes: ages },
    ...(bins === undefined ? {} : { calibration: bins }),
  }
}
