/** The completion script for zsh, by its own `_arguments`: descriptions beside names, `--flag=value` and `--flag value`. */
import { flagsOfAll } from '../help.js'
import type { Offer, OfferedCommand, OfferedFlag } from './offers.js'

export function zshScript(commands: readonly OfferedCommand[]): string {
  const ofAll = Object.entries(flagsOfAll).map(([name, { about }]) => argument({ name, about }))
  return `_loadbearing() {
  local -a commands
  commands=(
${commands.map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`).join('\n')}
  )
  if ((CURRENT == 2)); then
    if [[ $words[2] == -* ]]; then _arguments ${ofAll.join(' ')}; else _describe -t commands command commands; fi
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${commands.flatMap(commandCase).join('\n')}
  esac
}

# Sourced, or found as _loadbearing on the fpath.
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _loadbearing "$@"; else compdef _loadbearing loadbearing; fi
`
}

function commandCase({ name, flags, operands, repeats }: OfferedCommand): string[] {
  const places = operands.map(({ word, offer }, index) => {
    const place = repeats && index === operands.length - 1 ? '*' : String(index + 1)
    return quoted(`${place}:${escaped(word)}:${action(offer)}`)
  })
  const last = operands.length + flags.length - 1
  return [
    `    ${name}) _arguments -S \\`,
    ...[...flags.map(argument), ...places].map((each, at) => `      ${each}${at < last ? ' \\' : ' ;;'}`),
  ]
}

function argument({ name, letter, about, takes }: OfferedFlag): string {
  const value = takes === undefined ? '' : `:${escaped(takes.word)}:${action(takes.offer)}`
  const long = quoted(`${takes === undefined ? `--${name}` : `--${name}=`}[${escaped(about)}]${value}`)
  if (letter === undefined) return long
  const short = quoted(`${takes === undefined ? `-${letter}` : `-${letter}+`}[${escaped(about)}]${value}`)
  const either = quoted(`(-${letter} --${name})`)
  return `${either}${long} ${either}${short}`
}

function action(offer: Offer): string {
  if (offer.kind === 'files') return `_files -g "*.(${offer.endings.join('|')})(-.)"`
  if (offer.kind === 'folders') return '_files -/'
  if (offer.kind === 'nothing') return ' '
  if (offer.kind === 'list') return `_values -s , kind ${offer.words.join(' ')}`
  return `(${offer.words.join(' ')})`
}

/** What `_arguments` would read as its own. */
function escaped(text: string): string {
  return text.replace(/[\\[\]:]/g, (sign) => `\\${sign}`)
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
