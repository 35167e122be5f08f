/**
 * The command line as yargs reads it: which command, which files, which flags, or the help that was asked for. Values
 * are read by the flags themselves, so that everything wrong is said at once.
 */
import yargs from 'yargs'
import { nearest } from '../scenario/words/nearest.js'
import type { Command, CommandLine, Run } from './command.js'
import { laterCommands } from './later.js'

/** `help` is the command that tells more. */
export type Reading =
  | { readonly print: string }
  | { readonly problems: readonly string[]; readonly help: string }
  | { readonly run: Run }

/** `args` come without node and the script; `version` is what `--version` prints. */
export async function readCommandLine(
  args: readonly string[],
  commands: readonly Command[],
  version: string,
  columns: number,
): Promise<Reading> {
  const { name, line, output } = await parsed(args, commands, version, columns)
  if (output !== '') return { print: `${withoutTypes(output)}\n` }
  if (name === undefined && line.unknown.length === 0) return readCommandLine(['--help'], commands, version, columns)
  const chosen = commands.find((command) => command.name === name)
  if (chosen === undefined)
    return { problems: [unknownCommand(name ?? line.unknown[0], commands)], help: 'loadbearing --help' }
  const prepared = chosen.prepare(line)
  return 'run' in prepared ? prepared : { ...prepared, help: `loadbearing ${chosen.name} --help` }
}

interface Parsed {
  readonly name: string | undefined
  readonly line: CommandLine
  /** Help or version, where asked for. */
  readonly output: string
}

async function parsed(
  args: readonly string[],
  commands: readonly Command[],
  version: string,
  columns: number,
): Promise<Parsed> {
  let output = ''
  const parser = parserOf(commands, version, columns)
  const given = await parser.parseAsync(withDashes(args), {}, (_error, _argv, text) => {
    output = text
  })
  const { _: words, '--': rest, $0: _script, 'no-color': _colour, ...flags } = given
  const texts = words.map(String)
  const [name, ...operands] = texts.filter((text) => !isFlag(text))
  return {
    name,
    line: {
      operands: [...operands, ...(Array.isArray(rest) ? rest.map(String) : [])],
      flags: textsOf(flags),
      unknown: texts.filter(isFlag),
    },
    output,
  }
}

function parserOf(commands: readonly Command[], version: string, columns: number) {
  const parser = yargs()
    .scriptName('loadbearing')
    .usage(
      '$0 COMMAND SCENARIO… [flags]\n\nDoubles the volume of a workflow fed by AI output and names what breaks first.',
    )
    .detectLocale(false)
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'populate--': true,
      'strip-aliased': true,
      'unknown-options-as-args': true,
    })
    .option('no-color', { type: 'boolean', describe: 'No colour; so does NO_COLOR=1' })
    .alias('help', 'h')
    .version(version)
    .exitProcess(false)
    .wrap(Math.min(columns, 100))
    .epilogue('Each command tells more with --help.')
  for (const command of commands) describeTo(parser, command)
  return parser
}

function describeTo(parser: ReturnType<typeof yargs>, command: Command): void {
  const { name, about, operands, flags, example } = command
  parser.command(name, about, (of) => {
    of.usage(`$0 ${[name, operands.form, '[flags]'].filter(Boolean).join(' ')}\n\n${about}.`).epilogue('')
    for (const [flag, { about, takes, letter }] of Object.entries(flags)) {
      const describe = takes === undefined ? about : `${takes}, ${about}`
      const type = takes === undefined ? 'boolean' : 'string'
      of.option(flag, { describe, type, ...(letter === undefined ? {} : { alias: letter }) })
    }
    return example === undefined ? of : of.example(example, '')
  })
}

/** A lone dash after a flag is its value, stdout by custom; yargs takes it for a word. */
function withDashes(args: readonly string[]): string[] {
  return args.flatMap((word, place) => {
    if (word === '-' && isBareFlag(args[place - 1])) return []
    return args[place + 1] === '-' && isBareFlag(word) ? [`${word}=-`] : [word]
  })
}

function isBareFlag(word: string | undefined): boolean {
  return word !== undefined && /^--[^=]+$/.test(word)
}

/** What yargs takes for no flag of the command stands among the words. */
function isFlag(text: string): boolean {
  return text.startsWith('-') && text.length > 1
}

function textsOf(flags: Readonly<Record<string, unknown>>): Record<string, string[]> {
  const given = Object.entries(flags).filter(([, value]) => value !== undefined)
  const textOf = (value: unknown) => (value === true ? '' : String(value))
  return Object.fromEntries(given.map(([name, value]) => [name, [value].flat().map(textOf)]))
}

/** To yargs every value is text, which says nothing to a reader. */
function withoutTypes(help: string): string {
  return help.replaceAll(/\s+\[(string|boolean)\]/g, '')
}

function unknownCommand(name: string, commands: readonly Command[]): string {
  if (laterCommands.includes(name)) return `${name} is not supported yet`
  if (/\.ya?ml$/.test(name)) return `a command stands before the file: loadbearing stress ${name}`
  const near = nearest(
    name,
    commands.map((command) => command.name),
  )
  return `${name} is no command${near === undefined ? '' : `; did you mean ${near}?`}`
}
