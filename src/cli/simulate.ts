/**
 * The path of every simulating command: the output folder is made, the study runs, its result is written and printed.
 */
import type { DocumentKind } from '../report/documents.js'
import { whyEmptyWindow } from '../scenario/empty-window.js'
import type { Loaded } from '../scenario/read-scenario.js'
import type { Result } from '../verdict/result.js'
import { deliver } from './deliver.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { standardKinds } from './flags.js'
import type { GateVerdict } from './gate.js'
import { refusingImpossible } from './impossible-problem.js'
import { openOutputFolder, outputFolder } from './output-folder.js'
import { Refusal } from './refusal.js'
import { type Desk, study } from './study.js'
import type { Terminal } from './terminal.js'

export interface Question<Answer extends Result> {
  readonly command: string
  /** As it was named. */
  readonly file: string
  readonly designs: readonly Loaded[]
  readonly handling: Handling
  /** Flags that change the numbers. */
  readonly options: { readonly weeks?: number | undefined } & Readonly<
    Record<string, number | string | boolean | undefined>
  >
  readonly ask: (library: Library, desk: Desk) => Promise<Answer>
  /** On a terminal; absent: the whole report. With `questions` documents are written only where `--out` names a folder. */
  readonly prints?: 'questions'
  /** Absent: the exit code is 0 whatever the answer. */
  readonly judge?: ((answer: Answer) => GateVerdict) | undefined
}

type Library = typeof import('../index.js')

/** Flags that say how, and change no number. */
export interface Handling {
  readonly to?: readonly DocumentKind[] | undefined
  readonly jobs?: number | undefined
  readonly out?: string | undefined
  readonly json?: true | undefined
  readonly quiet?: true | undefined
}

/** Asks the library and hands over what it answers. With `--json` documents are written only where `--out` names a folder. */
export async function simulate<Answer extends Result>(
  question: Question<Answer>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { command, file, designs, options, prints, ask, judge } = question
  const { to: kinds = standardKinds, jobs, out, json: asJson = false, quiet = false } = question.handling
  const whyNot = whyEmptyWindow(designs, options.weeks)
  if (whyNot !== undefined) throw new Refusal(whyNot)
  const folder = out ?? (asJson ? undefined : outputFolder(file))
  const forDocuments = prints !== undefined && out === undefined ? undefined : folder
  if (forDocuments !== undefined) await openOutputFolder(forDocuments)
  const library = await import('../index.js')
  const setting = { command, designs, options, jobs, folder, silent: quiet || asJson }
  return study(setting, terminal, async (desk) => {
    const result = await refusingImpossible(designs, () => ask(library, desk))
    desk.progressEnds()
    const gate = judge?.(result)
    const delivery = { folder: forDocuments, kinds, prints, asJson, quiet, gate }
    await deliver(result, delivery, terminal).catch((error) => {
      desk.keep()
      throw error
    })
    return gate?.code ?? exitCode.answered
  })
}
