/** What every simulating command does with its result: the folder of documents, and the answer on stdout. */
import { join } from 'node:path'
import { hashOf } from '../files/manifest.js'
import type { DocumentKind } from '../report/documents.js'
import type { Result } from '../verdict/result.js'
import { exitCode } from './exit-code.js'
import { changesExitCode, type GateVerdict } from './gate.js'
import { writeReport } from './output-folder.js'
import type { Terminal } from './terminal.js'

export interface Delivery {
  /** For the documents; absent: none are written. */
  readonly folder: string | undefined
  readonly kinds: readonly DocumentKind[]
  /** Absent: the whole report. */
  readonly prints?: 'questions' | undefined
  /** stdout holds the result object and nothing else. */
  readonly asJson: boolean
  /** No warnings on stderr but those without which an exit code says something else; all stand in the result. */
  readonly quiet: boolean
  readonly gate: GateVerdict | undefined
}

/** Writes the documents, then prints, so that the answer names what there is. */
export async function deliver(result: Result, delivery: Delivery, terminal: Terminal): Promise<void> {
  const { folder, kinds, prints, asJson, quiet, gate } = delivery
  const written = folder === undefined ? [] : await writeAs(kinds, result, folder, terminal)
  if (asJson) {
    const { resultToJson } = await import('../report/json.js')
    terminal.print(resultToJson(result))
    if (gate !== undefined) terminal.say(`${gate.sentence}\n`)
    return
  }
  const { terminalReport } = await import('../report/terminal.js')
  const judged =
    gate === undefined ? {} : { gate: { passed: gate.code === exitCode.answered, sentence: gate.sentence } }
  const shown = prints === undefined ? {} : { prints }
  terminal.print(terminalReport(result, { colour: terminal.colour, written, ...shown, ...judged }))
  const told = warningsOf(result).filter(({ code }) => !quiet || changesExitCode(code))
  for (const { text } of told) terminal.say(`note: ${text}\n`)
}

async function writeAs(
  kinds: readonly DocumentKind[],
  result: Result,
  folder: string,
  terminal: Terminal,
): Promise<string[]> {
  const { documents } = await import('../report/documents.js')
  const { resultToJson } = await import('../report/json.js')
  const made = await documents(result, kinds)
  const kept = await writeReport(folder, { result: hashOf(resultToJson(result)), documents: made })
  for (const { name, as } of kept)
    terminal.say(`note: ${join(folder, name)} was not as it had been written; it is kept as ${join(folder, as)}\n`)
  return made.map(({ name }) => join(folder, name))
}

function warningsOf(result: Result) {
  const others = result.schema === 'loadbearing/stress@1' ? (result.against?.warnings ?? []) : []
  return [...result.warnings, ...others]
}
