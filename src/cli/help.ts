/** What `--help` prints: of the program, and of one command with its own flags first. Every line fits the terminal. */
import { pad, widthOf, wrapLines } from '../report/text-table.js'
import type { Command } from './command.js'
import type { Flag } from './flag.js'
import { studyFlags } from './flags.js'

/** What every command takes; read by the command line itself. */
export const flagsOfAll = {
  help: { about: 'this text', letter: 'h' },
  version: { about: 'the version' },
  'no-color': { about: 'no colour; so does NO_COLOR=1' },
} as const

const widest = 100
const mostOfLeft = 0.36

export function helpOfAll(commands: readonly Command[], columns: number): string {
  const width = Math.min(columns, widest)
  const rows = commands.map(({ name, about, operands }) => [`${name} ${operands.form}`.trimEnd(), about] as const)
  return text([
    'loadbearing COMMAND SCENARIO… [flags]',
    '',
    ...wrapLines('Doubles the volume of a workflow fed by AI output and names what breaks first.', width),
    '',
    'Commands:',
    ...inTwoColumns(rows, width),
    '',
    'Of every command:',
    ...inTwoColumns(Object.entries(flagsOfAll).map(rowOf), width),
    '',
    ...wrapLines(
      'New here? `loadbearing init` writes a scenario and names the commands that come next. Each command tells more with --help. A file may be -, standard input.',
      width,
    ),
  ])
}

export function helpOf({ name, about, operands, flags, example, more = [] }: Command, columns: number): string {
  const width = Math.min(columns, widest)
  const [shared, own] = partOf(flags)
  const rows = [own, shared].map((each) => each.map(rowOf))
  const left = leftWidth(rows.flat(), width)
  const part = (title: string, part: Rows) => (part.length === 0 ? [] : ['', title, ...inTwoColumns(part, width, left)])
  return text([
    `loadbearing ${[name, operands.form, '[flags]'].filter(Boolean).join(' ')}`,
    '',
    ...wrapLines(`${about}.`, width),
    ...part('Flags:', rows[0] ?? []),
    ...part('Of every command that simulates:', rows[1] ?? []),
    ...(![...own, ...shared].some(([, { about }]) => about.includes('['))
      ? []
      : ['', 'In brackets: what holds where the flag is not given.']),
    ...(example === undefined ? [] : ['', 'Example:', `  ${example}`]),
    ...(more.length === 0 ? [] : ['', ...more]),
  ])
}

type Rows = readonly (readonly [string, string])[]
type Named = readonly [string, Pick<Flag<unknown>, 'about' | 'takes' | 'letter'>]

/** Flags that every study takes, and the command's own. */
function partOf(flags: Command['flags']): [Named[], Named[]] {
  const all = Object.entries(flags)
  const simulates = Object.hasOwn(flags, 'seed')
  const isShared = ([name, flag]: Named) =>
    simulates && Object.entries(studyFlags).some(([of, each]) => of === name && each === flag)
  return [all.filter(isShared), all.filter((each) => !isShared(each))]
}

function rowOf([name, { about, takes, letter }]: Named): [string, string] {
  return [`${letter === undefined ? '' : `-${letter}, `}--${name}${takes === undefined ? '' : ` ${takes}`}`, about]
}

function leftWidth(rows: Rows, width: number): number {
  const widths = rows.map(([left]) => widthOf(left)).filter((each) => each <= width * mostOfLeft)
  return Math.max(0, ...widths)
}

/** What is too wide for the left column has a line of its own. */
function inTwoColumns(rows: Rows, width: number, left = leftWidth(rows, width)): string[] {
  const start = left + 4
  return rows.flatMap(([name, about]) => {
    const lines = wrapLines(about, width - start)
    const under = lines.map((line) => ' '.repeat(start) + line)
    if (widthOf(name) > left) return [`  ${name}`, ...under]
    return [`  ${pad(name, left, 'left')}  ${lines[0] ?? ''}`, ...under.slice(1)]
  })
}

function text(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
