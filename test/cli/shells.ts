/** Shells that complete a command line as they do under a user's fingers: what each offers at the end of it. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type ShellName = 'bash' | 'zsh' | 'fish'

export function isInstalled(shell: ShellName): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0
}

/** `script` is the completion script, `line` what was typed when the key was pressed; folders without their slash. */
export function offered(shell: ShellName, script: string, line: string, folder: string): string[] {
  writeFileSync(join(folder, `.script.${shell}`), script)
  const found = ask[shell](line, folder)
  return [...new Set(found.map((each) => each.replaceAll('\\ ', ' ').replace(/\/$/, '')).filter(Boolean))].sort()
}

/** What the shell says as it reads the script without running it. */
export function complaint(shell: ShellName, script: string, folder: string): string {
  const file = join(folder, `.script.${shell}`)
  writeFileSync(file, script)
  const { status, stderr } = spawnSync(shell, ['-n', file], { encoding: 'utf8' })
  return status === 0 ? stderr : `exit ${status}: ${stderr}`
}

const ask: Readonly<Record<ShellName, (line: string, folder: string) => string[]>> = {
  // Bash parts `=` from the word before and after it.
  bash: (line, folder) => {
    const words = line.replace(/=/g, ' = ').split(' ')
    const program = `source ./.script.bash
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _loadbearing; printf '%s\\n' "\${COMPREPLY[@]}"`
    return run('bash', ['--norc', '-c', program, 'bash', ...words], folder)
  },
  // A terminal of zsh's own, in which the line is typed, Tab is pressed and what `compadd` is given is written down.
  zsh: (line, folder) => {
    writeFileSync(join(folder, '.ask.zsh'), zshTerminal)
    run('zsh', ['-f', '.ask.zsh', line], folder)
    const hits = readFileSync(join(folder, '.hits'), 'utf8').split('\n')
    rmSync(join(folder, '.hits'))
    // Where no word is left zsh goes on with flags, asked for or not.
    return / -\S*$/.test(line) ? hits : hits.filter((hit) => !hit.startsWith('-'))
  },
  fish: (line, folder) => {
    const program = 'source ./.script.fish; complete -C "$argv[1]"'
    return run('fish', ['--no-config', '-c', program, line], folder).map((each) => each.split('\t')[0] ?? '')
  },
}

const zshTerminal = `zmodload zsh/zpty
zpty terminal zsh -f -i
zpty -w terminal 'PROMPT=; autoload -Uz compinit; compinit -u -D; source ./.script.zsh'
zpty -w terminal 'compadd () {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return $?; fi
  local -a hits; builtin compadd -A hits "$@"; print -rl -- $hits >> .hits; builtin compadd "$@"
}'
zpty -w terminal 'typed () { print >> .hits; exit }; zle -N typed; bindkey "^G" typed; LISTMAX=10000'
zpty -n -w terminal "$1"$'\\t\\C-G'
while zpty -r terminal line; do :; done
`

function run(shell: ShellName, words: readonly string[], folder: string): string[] {
  const { status, stdout, stderr } = spawnSync(shell, words, { cwd: folder, encoding: 'utf8', timeout: 30_000 })
  if (status === null) throw new Error(`${shell} did not end: ${stderr}`)
  return stdout.split('\n')
}
