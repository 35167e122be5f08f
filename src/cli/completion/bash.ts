/** The completion script for bash, from 3.2 (macOS) on: no associative array, nothing that bash-completion brings. */
import { flagsOfAll } from '../help.js'
import type { Offer, OfferedCommand, OfferedFlag } from './offers.js'

export function bashScript(commands: readonly OfferedCommand[]): string {
  const ofAll = Object.keys(flagsOfAll).map((name) => `--${name}`)
  return `_loadbearing_files() {
  local IFS=$'\\n' ending
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -d -- "$cur"))
  for ending in "$@"; do COMPREPLY+=($(compgen -f -X "!*.$ending" -- "$cur")); done
}

_loadbearing_words() {
  COMPREPLY=($(compgen -W "$*" -- "$cur"))
}

# Of a list parted by commas the last one is completed; what stands there already is not offered again.
_loadbearing_list() {
  local before="" word
  [[ $cur == *,* ]] && before="\${cur%,*},"
  COMPREPLY=()
  for word in "$@"; do
    [[ ",$before" == *",$word,"* ]] || [[ $word != "\${cur##*,}"* ]] || COMPREPLY+=("$before$word")
  done
  compopt -o nospace 2>/dev/null
}

_loadbearing() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" flag="" command="\${COMP_WORDS[1]}" operand=0 at word
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    _loadbearing_words ${[...commands.map(({ name }) => name), ...ofAll].join(' ')}
    return
  fi
  # bash parts \`--flag=value\` into three words.
  [[ $cur == "=" ]] && cur=""
  for ((at = 2; at < COMP_CWORD; at++)); do
    word="\${COMP_WORDS[at]}"
    if [[ $word == "=" ]]; then continue; fi
    if [[ -n $flag ]]; then flag=""
    elif [[ $word == -* ]]; then
      case "$command $word" in
        ${valued(commands).join(' | ')}) flag="$word" ;;
      esac
    else operand=$((operand + 1)); fi
  done
  case "$command $flag" in
${commands.flatMap(({ name, flags }) => flags.flatMap((flag) => flagCase(name, flag))).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case "$command" in
${commands.map(({ name, flags }) => `      ${name}) _loadbearing_words ${flags.map((flag) => `--${flag.name}`).join(' ')} ;;`).join('\n')}
    esac
    return
  fi
  case "$command $operand" in
${commands.flatMap(operandCases).join('\n')}
  esac
}

complete -F _loadbearing loadbearing
`
}

function spellings({ name, letter }: OfferedFlag): string[] {
  return [`--${name}`, ...(letter === undefined ? [] : [`-${letter}`])]
}

/** Patterns of a command and a flag behind which a value stands. */
function valued(commands: readonly OfferedCommand[]): string[] {
  return commands.flatMap(({ name, flags }) =>
    flags
      .filter(({ takes }) => takes !== undefined)
      .flatMap(spellings)
      .map((flag) => `"${name} ${flag}"`),
  )
}

function flagCase(command: string, flag: OfferedFlag): string[] {
  if (flag.takes === undefined) return []
  const patterns = spellings(flag).map((spelling) => `"${command} ${spelling}"`)
  return [`    ${patterns.join(' | ')}) ${action(flag.takes.offer)}; return ;;`]
}

function operandCases({ name, operands, repeats }: OfferedCommand): string[] {
  return operands.map(({ offer }, index) => {
    const place = repeats && index === operands.length - 1 ? `"${name} "*` : `"${name} ${index}"`
    return `    ${place}) ${action(offer)} ;;`
  })
}

function action(offer: Offer): string {
  if (offer.kind === 'files') return `_loadbearing_files ${offer.endings.join(' ')}`
  if (offer.kind === 'folders') return '_loadbearing_files'
  if (offer.kind === 'nothing') return ':'
  return `_loadbearing_${offer.kind} ${offer.words.join(' ')}`
}
