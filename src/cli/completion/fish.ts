/** The completion script for fish: a line for each command, flag and operand, each with its description. */
import { flagsOfAll } from '../help.js'
import type { Offer, OfferedCommand, OfferedFlag } from './offers.js'

export function fishScript(commands: readonly OfferedCommand[]): string {
  const first = "-n '__loadbearing_is_first'"
  return [
    'function __loadbearing_is_first',
    '  test (count (commandline -opc)) -eq 1',
    'end',
    '',
    '# The command is this one, and, where a number follows, so many words without a dash stand behind it.',
    'function __loadbearing_is',
    '  set -l words (commandline -opc)',
    '  test "$words[2]" = "$argv[1]"; or return 1',
    '  set -q argv[2]; or return 0',
    '  set -l operands 0',
    '  set -l valued (string split " " -- $argv[3])',
    '  set -l skips 0',
    '  for word in $words[3..-1]',
    '    if test $skips -eq 1',
    '      set skips 0',
    '    else if contains -- $word $valued',
    '      set skips 1',
    '    else if not string match -q -- "-*" $word',
    '      set operands (math $operands + 1)',
    '    end',
    '  end',
    '  test $operands -eq $argv[2]; or test "$argv[4]" = more -a $operands -ge $argv[2]',
    'end',
    '',
    '# Files with one of the endings, and folders that may hold them; fish itself would offer all files.',
    'function __loadbearing_files',
    '  set -l token (commandline -ct | string replace -r -- "^--[^=]*=" "")',
    '  complete -C "__loadbearing_no_command $token" | string match -r -- ".*(?:/|\\\\.(?:"(string join "|" $argv)"))\\$"',
    'end',
    '',
    'complete -c loadbearing -f',
    ...commands.map(({ name, about }) => `complete -c loadbearing ${first} -a ${name} -d ${quoted(about)}`),
    ...Object.entries(flagsOfAll).map(
      ([name, { about }]) => `complete -c loadbearing ${first}${flagOf({ name, about })}`,
    ),
    ...commands.flatMap(linesOf),
    '',
  ].join('\n')
}

function linesOf(command: OfferedCommand): string[] {
  const { name, flags, operands } = command
  const isThis = `-n '__loadbearing_is ${name}'`
  return [
    ...flags.map((flag) => `complete -c loadbearing ${isThis}${flagOf(flag)}`),
    ...operands.flatMap(({ offer }, index) => {
      const what = action(offer)
      return what === undefined ? [] : [`complete -c loadbearing ${placeOf(command, index)} ${what}`]
    }),
  ]
}

function placeOf({ name, flags, operands, repeats }: OfferedCommand, index: number): string {
  const valued = flags.filter(({ takes }) => takes !== undefined)
  const spelled = valued.flatMap((flag) => [
    `--${flag.name}`,
    ...(flag.letter === undefined ? [] : [`-${flag.letter}`]),
  ])
  const more = repeats && index === operands.length - 1 ? ' more' : ''
  return `-n '__loadbearing_is ${name} ${index} "${spelled.join(' ')}"${more}'`
}

function flagOf({ name, letter, about, takes }: OfferedFlag): string {
  const short = letter === undefined ? '' : ` -s ${letter}`
  const value = takes === undefined ? '' : ` -x ${action(takes.offer) ?? ''}`.trimEnd()
  return `${short} -l ${name}${value} -d ${quoted(about)}`
}

function action(offer: Offer): string | undefined {
  if (offer.kind === 'files') return `-a '(__loadbearing_files ${offer.endings.join(' ')})'`
  if (offer.kind === 'folders') return "-a '(__fish_complete_directories)'"
  if (offer.kind === 'nothing') return undefined
  if (offer.kind === 'list') return `-a '(__fish_append , ${offer.words.join(' ')})'`
  return `-a '${offer.words.join(' ')}'`
}

/** Single quotes in fish take a backslash before a quote and a backslash. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`
}
