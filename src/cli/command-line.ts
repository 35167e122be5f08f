/**
 * The command line as yargs parses it: which command, which files, which flags, or the help that was asked for. Values
 * are read by the flags themselves, so that everything wrong is said at once.
 */
import yargs from 'yargs'
import { nearest } from '../scenario/words/nearest.js'
import type { Command, CommandLine, Run } from './command.js'
import { flagsOfAll, helpOf, helpOfAll } from './help.js'
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
  const { name, line, asked } = await parsed(args, commands)
  if (asked === 'version') return { print: `${version}\n` }
  const named = name === 'help' ? line.operands[0] : name
  const chosen = commands.find((command) => command.name === named)
  if (asked === 'help' || name === 'help') {
    if (chosen !== undefined) return { print: helpOf(chosen, columns) }
    if (named === undefined) return { print: helpOfAll(commands, columns) }
  }
  if (named === undefined && line.unknown.length === 0) return { print: helpOfAll(commands, columns) }
  if (chosen === undefined)
    return { problems: [unknownCommand(named ?? line.unknown[0], commands)], help: 'loadbearing --help' }
  const prepared = chosen.prepare(line)
  return 'run' in prepared ? prepared : { ...prepared, help: `loadbearing ${chosen.name} --help` }
}

interface Parsed {
  readonly name: string | undefined
  readonly line: CommandLine
  readonly asked: 'help' | 'version' | undefined
}

async function parsed(args: readonly string[], commands: readonly Command[]): Promise<Parsed> {
  const given = await parserOf(commands).parseAsync(withDashes(args, commands))
  const { _: words, '--': rest, $0: _script, 'no-color': _colour, help, version, ...flags } = given
  const texts = words.map(String)
  const [name, ...operands] = texts.filter((text) => !isFlag(text))
  return {
    name,
    line: {
      operands: [...operands, ...(Array.isArray(rest) ? rest.map(String) : [])],
      flags: textsOf(flags),
      unknown: texts.filter(isFlag),
    },
    asked: help === true ? 'help' : version === true ? 'version' : undefined,
  }
}

function parserOf(commands: readonly Command[]) {
  const parser = yargs()
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
    .help(false)
    .version(false)
    .exitProcess(false)
  for (const name of Object.keys(flagsOfAll)) parser.option(name, { type: 'boolean' })
  parser.alias('help', flagsOfAll.help.letter)
  for (const command of commands) describeTo(parser, command)
  return parser
}

/** Which flags take a value, so that it is not read as a file. */
function describeTo(parser: ReturnType<typeof yargs>, { name, flags }: Command): void {
  parser.command(name, '', (of) => {
    for (const [flag, { takes, letter }] of Object.entries(flags)) {
      const type = takes === undefined ? 'boolean' : 'string'
      of.option(flag, { type, ...(letter === undefined ? {} : { alias: letter }) })
    }
    return of
  })
}

/** A lone dash after a flag that takes a value is that value, stdin or stdout by custom; yargs takes it for a word. */
function withDashes(args: readonly string[], commands: readonly Command[]): string[] {
  const name = args.find((word) => commands.some((command) => command.name === word))
  const flags = commands.find((command) => command.name === name)?.flags ?? {}
  const takesDash = (place: number) =>
    args[place + 1] === '-' && args[place]?.startsWith('--') && flags[args[place].slice(2)]?.takes !== undefined
  return args.flatMap((word, place) => {
    if (takesDash(place - 1)) return []
    return takesDash(place) ? [`${word}=-`] : [word]
  })
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

function unknownCommand(name: string, commands: readonly Command[]): string {
  if (laterCommands.includes(name)) return `${name} is not supported yet`
  if (/\.ya?ml$/.test(name)) return `a command stands before the file: loadbearing stress ${name}`
  const near = nearest(
    name,
    commands.map((command) => command.name),
  )
  return `${name} is no command${near === undefined ? '' : `; did you mean ${near}?`}`
}
