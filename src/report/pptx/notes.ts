/** What stands under every slide for who speaks: what is shown in full, how its numbers were found, and from which files. */
import { replicationsInWords } from '../../chart/replications-in-words.js'
import type { Result, ScenarioPart } from '../../verdict/result.js'
import { methodSentences } from '../method.js'
import { commandFor } from '../reproduce.js'
import type { SlideTable } from './slide.js'

/** A hash as far as a reader compares it. */
const shortHash = 12

/** @param shown what the slide shows, names and texts whole */
export function notesOf(result: Result, shown: readonly (string | undefined)[]): string[] {
  const told = shown.filter((each) => each !== undefined && each !== '') as string[]
  return [...told, ...sourceOf(result)]
}

/** The same on every slide, since slides are taken out of decks. */
function sourceOf(result: Result): string[] {
  const { run, scenario } = result
  const [, numbers] = methodSentences(result)
  const length = run.weeks === undefined ? '' : `, ${run.weeks} simulated weeks`
  return [
    `Method: ${numbers}`,
    `Source: simulation of ${fileOf(scenario)}${othersOf(result)}; seed ${run.seed}, ${replicationsInWords(result)} replications${length}.`,
    `To make these numbers again: ${commandFor(result)}`,
  ]
}

function fileOf({ name, file, sha256 }: ScenarioPart): string {
  return `“${name}” (${file}, sha256 ${sha256.slice(0, shortHash)}…)`
}

function othersOf(result: Result): string {
  if (result.schema === 'loadbearing/stress@1' && result.against) return ` and of ${fileOf(result.against.scenario)}`
  if (result.schema === 'loadbearing/compare@1')
    return result.designs.map(({ scenario }) => ` and of ${fileOf(scenario)}`).join('')
  if (result.schema === 'loadbearing/redesign@1')
    return ` with the levers of ${result.levers.file} (sha256 ${result.levers.sha256.slice(0, shortHash)}…)`
  return ''
}

/** A table in full, a line a row: on the slide it may be cut. */
export function tableInWords({ columns, rows }: SlideTable): string {
  const lines = rows.map(([name, ...cells]) => {
    const said = cells.map(({ text }, index) => `${columns[index + 1]?.title}: ${text}`)
    return `${name?.text}: ${said.join('; ')}.`
  })
  return lines.join(' ')
}
