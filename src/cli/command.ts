/** What a command is: the files and flags that it takes and what it does with them. Each stands in a file of its own. */
import type { ExitCode } from './exit-code.js'
import { type Flag, type FlagsOf, readFlags } from './flag.js'
import type { Terminal } from './terminal.js'

export interface Command extends Head {
  readonly flags: Readonly<Record<string, Flag<unknown>>>
  /** Reads a command line; all that is wrong with it at once, or what is to be run. */
  readonly prepare: (line: CommandLine) => { readonly problems: readonly string[] } | { readonly run: Run }
}

interface Head {
  readonly name: string
  readonly about: string
  readonly operands: Operands
  readonly example?: string
  /** Lines that the help ends with. */
  readonly more?: readonly string[]
}

/** What stands after the command's name: `SCENARIO`, `CURRENT REDESIGN…`. */
export interface Operands {
  readonly form: string
  readonly least: number
  readonly most: number
}

export interface CommandLine {
  readonly operands: readonly string[]
  /** Texts by flag name; several where a flag stands several times. */
  readonly flags: Readonly<Record<string, readonly string[]>>
  /** What looks like a flag and is none of the command's. */
  readonly unknown: readonly string[]
}

export type Run = (terminal: Terminal) => Promise<ExitCode>

interface Definition<Values> extends Head {
  readonly flags: FlagsOf<Values>
  /** `flags` holds only those that were given. */
  readonly run: (operands: readonly string[], flags: Partial<Values>, terminal: Terminal) => Promise<ExitCode>
}

/** Parts the reading of a command line from what the command does with it. */
export function command<Values extends Record<string, unknown>>(definition: Definition<Values>): Command {
  const { run, ...head } = definition
  return {
    ...head,
    prepare({ operands, flags, unknown }) {
      const read = readFlags(definition.flags, flags, unknown)
      // What stands behind an unknown flag may be its value or a file: then files are not counted.
      const miscounted = unknown.length > 0 ? [] : operandProblems(definition, operands)
      const problems = [...miscounted, ...read.problems]
      if (problems.length > 0) return { problems }
      return { run: (terminal) => run(operands, read.values, terminal) }
    },
  }
}

function operandProblems({ name, operands, example }: Head, given: readonly string[]): string[] {
  if (given.length < operands.least) return [`${name} takes ${operands.form}, as in: ${example ?? name}`]
  const extra = given.slice(operands.most)
  return extra.length === 0 ? [] : [`${name} takes ${operands.form || 'no file'}, not also: ${extra.join(' ')}`]
}
