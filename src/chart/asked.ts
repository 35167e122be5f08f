/** What the charts of the four questions take from a result: its designs, the volumes that are read, the day. */
import type { Asked, RunPart, RunResult, ScenarioPart, Series, StressResult, VolumePart } from '../verdict/result.js'
import { exactly } from './headline.js'

export type AskedResult = StressResult | RunResult

/** A design at a volume, as a chart draws and names it. */
export interface Moment {
  readonly design: 'current' | 'redesign'
  readonly volume: number
  /** `today`, `2×`, `2×, redesign`. */
  readonly name: string
  readonly part: AskedDesign
}

export interface AskedDesign extends Asked {
  readonly scenario: ScenarioPart
  readonly volumes: readonly VolumePart[]
  readonly series: { readonly weekly: readonly Series[] }
}

/** 1× and the target; of a run its own. */
export function readVolumes(result: AskedResult): number[] {
  return result.schema === 'loadbearing/run@1'
    ? result.volumes.map(({ volume }) => volume)
    : [...new Set([1, result.answer.target])]
}

/** The volume that a chart speaks of: the target; of a run its own. */
export function spokenVolume(result: AskedResult): number {
  return readVolumes(result).at(-1) ?? 1
}

/** The current design's, then the redesign's. */
export function momentsOf(result: AskedResult): Moment[] {
  const volumes = readVolumes(result)
  const against = result.schema === 'loadbearing/stress@1' ? result.against : undefined
  return [
    ...volumes.map((volume): Moment => ({ design: 'current', volume, name: volumeName(volume), part: result })),
    ...(against === undefined ? [] : volumes).map((volume): Moment => {
      return { design: 'redesign', volume, name: `${volumeName(volume)}, redesign`, part: against ?? result }
    }),
  ]
}

export function volumeName(volume: number): string {
  return volume === 1 ? 'today' : exactly(volume)
}

/** Before a sentence: `Today `, `At 2× `. */
export function atVolume(volume: number): string {
  return volume === 1 ? 'Today' : `At ${exactly(volume)}`
}

export interface Day {
  readonly word: 'day' | 'working day'
  /** Of the window, for each. */
  readonly hours: number
}

/** A day on which items can come: what comes and goes in the window is counted by it. */
export function dayOf({ questions }: Asked, { weeks, warmUp }: RunPart): Day {
  const days = questions?.exceptions.volumes[0]?.workingDays ?? 0
  const hours = (weeks ?? 0) * 168 - warmUp
  if (days <= 0 || hours <= 0) return { word: 'day', hours: 24 }
  return { word: days * 24 === hours ? 'day' : 'working day', hours: hours / days }
}
