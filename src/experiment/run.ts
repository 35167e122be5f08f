/** One volume, or several designs at the same volumes, without a search for what breaks. */
import { chooseReplications, type ReplicationRule } from './replications.js'
import type { Sample } from './sample.js'
import { type SelectionFindings, type SelectionRule, selectBest } from './selection.js'
import { Study, type StudySettings } from './study.js'
import { chooseWarmUp } from './warm-up.js'

export interface RunSettings extends StudySettings {
  readonly volumes: readonly number[]
  readonly replications: ReplicationRule
  /** How the best design is chosen, at one of the volumes; absent: it is not. */
  readonly selection?: SelectionRule
}

export interface RunFindings {
  /** By design, then by volume. */
  readonly samples: readonly (readonly Sample[])[]
  readonly replications: number
  /** Hours. */
  readonly warmUp: number
  readonly events: number
  /** Where it was asked for. */
  readonly selection?: SelectionFindings
}

export async function runStudy(settings: RunSettings): Promise<RunFindings> {
  const study = new Study(settings)
  study.enter('warm-up')
  study.warmUp = await chooseWarmUp(study)
  study.enter('replications')
  const pointsOf = (design: number) => settings.volumes.map((volume) => ({ design, volume, detail: 'full' }) as const)
  const designs = [...study.designs.keys()]
  const replications = await chooseReplications(study, designs.flatMap(pointsOf), settings.replications)
  const samples: Sample[][] = []
  for (const design of designs) samples.push(await study.samples(pointsOf(design), replications))
  const { selection: rule } = settings
  const selection = rule && { selection: await selectBest(study, rule, replications) }
  return { samples, replications, warmUp: study.warmUp, events: study.events, ...selection }
}
