/** `completion`: a script by which a shell completes commands, flags, files and names; written from the commands' own table. */
import { storyNames } from '../files/package-files.js'
import { nearest } from '../scenario/words/nearest.js'
import { type Command, command } from './command.js'
import { bashScript } from './completion/bash.js'
import { fishScript } from './completion/fish.js'
import { type OfferedCommand, offersOf, type Shell, shells } from './completion/offers.js'
import { zshScript } from './completion/zsh.js'
import { exitCode } from './exit-code.js'
import { Refusal } from './refusal.js'

/** How each shell is told, a line each. */
const install: Readonly<Record<Shell, readonly string[]>> = {
  bash: ['loadbearing completion bash > ~/.loadbearing.bash', "echo 'source ~/.loadbearing.bash' >> ~/.bashrc"],
  zsh: [
    'loadbearing completion zsh > ~/.loadbearing.zsh',
    "echo 'source ~/.loadbearing.zsh' >> ~/.zshrc   # after compinit",
  ],
  fish: ['loadbearing completion fish > ~/.config/fish/completions/loadbearing.fish'],
}

const scripts: Readonly<Record<Shell, (commands: readonly OfferedCommand[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
}

/** `commands` are asked for when the script is written, since this command is one of them. */
export function completion(commands: () => readonly Command[]): Command {
  return command({
    name: 'completion',
    about: 'Print what makes a shell complete commands, flags and files',
    operands: { form: shells.join('|'), least: 1, most: 1 },
    example: 'loadbearing completion bash > ~/.loadbearing.bash',
    more: [
      'To install it, once; and again after an upgrade:',
      ...shells.flatMap((shell) => install[shell]).map((line) => `  ${line}`),
    ],
    flags: {},
    async run([name = ''], _flags, terminal) {
      const shell = shells.find((each) => each === name)
      if (shell === undefined) {
        const near = nearest(name, shells)
        throw new Refusal(
          `there is no script for ${name}; ${near === undefined ? `there are ${shells.join(', ')}` : `did you mean ${near}?`}`,
        )
      }
      terminal.print(headOf(shell) + scripts[shell](offersOf(commands(), await storyNames())))
      return exitCode.answered
    },
  })
}

function headOf(shell: Shell): string {
  const first = shell === 'zsh' ? '#compdef loadbearing\n' : ''
  const lines = [
    `Completion of loadbearing in ${shell}. To install it, once; and again after an upgrade:`,
    ...install[shell].map((line) => `  ${line}`),
  ]
  return `${first}${lines.map((line) => `# ${line}\n`).join('')}\n`
}
