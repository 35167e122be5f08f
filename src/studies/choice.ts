/** By what the best of three or more designs is chosen: what the user says, or the tool's own. */
import type { ReplicationRule } from '../experiment/replications.js'
import { isMeasured, type SelectionRule } from '../experiment/selection.js'
import type { Loaded } from '../scenario/read-scenario.js'
import type { Scenario } from '../scenario/scenario.js'
import { better, type ComparedMeasure } from '../verdict/better.js'

export interface ChoiceOptions {
  /** The measure by which the best is chosen; unless said, `margin` where every design has it, else `flowTime.mean`. */
  readonly by?: ComparedMeasure
  /** What is too small to matter, in the measure's unit; unless said, the precision × the current design's mean. */
  readonly indifference?: number
}

/** Two designs have their paired difference. */
const fewestDesigns = 3
/** Of the designs in contention alone, so that more of them are worth their time. */
const mostToChoose = 200

/** Why nothing can be chosen as the options say; absent where it can, and where nothing is to be chosen. */
export function whyNoChoice(loaded: readonly Loaded[], { by, indifference }: ChoiceOptions): string | undefined {
  if (by === undefined && indifference === undefined) return undefined
  if (loaded.length < fewestDesigns)
    return `\`by\` and \`indifference\` choose the best of three or more designs, and there are ${loaded.length}`
  if (indifference !== undefined && !(indifference > 0)) return `\`indifference\` wants a number above 0`
  if (by === undefined) return undefined
  const without = loaded.filter(({ scenario }) => !isMeasured(by, scenario)).map(({ file }) => file)
  if (without.length === 0) return undefined
  return `${without.join(', ')}: there is no ${by} to choose by: cost wants prices, value wants \`value\`, margin both`
}

/** How the best is chosen; absent for two designs, and for one replication, which shows no variance. */
export function choiceAmong(
  loaded: readonly Loaded[],
  volume: number,
  { by, indifference }: ChoiceOptions,
  { fixed, precision }: ReplicationRule,
): SelectionRule | undefined {
  if (loaded.length < fewestDesigns || fixed === 1) return undefined
  const measure = by ?? ownMeasure(loaded.map(({ scenario }) => scenario))
  return {
    measure,
    better: better[measure],
    volume,
    indifference: indifference === undefined ? { relative: precision } : { absolute: indifference },
    most: fixed ?? mostToChoose,
  }
}

/** How the best of two or more is chosen, by the tool's own measure; absent for one replication, which shows no variance. */
export function selectionAmong(
  designs: readonly Scenario[],
  volume: number,
  { fixed, precision }: ReplicationRule,
): SelectionRule | undefined {
  if (fixed === 1) return undefined
  const measure = ownMeasure(designs)
  const indifference = { relative: precision }
  return { measure, better: better[measure], volume, indifference, most: fixed ?? mostToChoose }
}

function ownMeasure(designs: readonly Scenario[]): ComparedMeasure {
  return designs.every((scenario) => isMeasured('margin', scenario)) ? 'margin' : 'flowTime.mean'
}
