/** The program, from the words of a command line to an exit code. Knows no command: those stand in files of their own. */
import { type DiskFault, isDiskFault, whyOf } from '../files/disk-fault.js'
import { packageVersion } from '../files/package-files.js'
import { harmlessLines } from '../scenario/harmless.js'
import { readCommandLine } from './command-line.js'
import { commands } from './commands.js'
import { crashReport } from './crash-report.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { isImpossibleDraw } from './impossible-problem.js'
import { Interrupted, type InterruptingSignal } from './interruption.js'
import { Refusal } from './refusal.js'
import type { Terminal } from './terminal.js'

/** `args` come without node and the script. Never throws. */
export async function main(args: readonly string[], given: Terminal): Promise<ExitCode> {
  const terminal = harmlessTerminal(given)
  try {
    const reading = await readCommandLine(args, commands, await packageVersion(), terminal.columns)
    if ('run' in reading)
      return await reading.run(args.includes('--no-color') ? { ...terminal, colour: false } : terminal)
    if ('problems' in reading) throw new Refusal([...reading.problems, `More: ${reading.help}`].join('\n'))
    terminal.print(reading.print)
    return exitCode.answered
  } catch (error) {
    return failed(error, args, terminal)
  }
}

/** Names, titles and excerpts of a user's files reach the terminal through here alone. */
function harmlessTerminal(terminal: Terminal): Terminal {
  return {
    ...terminal,
    print: (text) => terminal.print(harmlessLines(text, terminal.colour)),
    say: (text) => terminal.say(harmlessLines(text, terminal.animated !== undefined)),
  }
}

const exitOf: Readonly<Record<InterruptingSignal, ExitCode>> = {
  SIGHUP: exitCode.hungUp,
  SIGINT: exitCode.interrupted,
  SIGTERM: exitCode.terminated,
}

function failed(error: unknown, args: readonly string[], terminal: Terminal): ExitCode {
  if (error instanceof Interrupted) {
    terminal.say(`${error.message}\n`)
    return exitOf[error.signal]
  }
  if (error instanceof Refusal || isImpossibleDraw(error)) {
    terminal.say(`${error.message}\n`)
    return exitCode.wrongUsage
  }
  if (isDiskFault(error)) {
    terminal.say(`${systemRefusal(error)}\n`)
    return exitCode.wrongUsage
  }
  terminal.say(crashReport(error, args))
  return exitCode.ourBug
}

/** What the system refuses of the program's own files, such as one more that is open, is no fault of the program. */
function systemRefusal(fault: DiskFault): string {
  if (fault.message.includes('uv_cwd')) return 'the working directory is no longer there; go to another one'
  return fault.path === undefined ? whyOf(fault) : `${fault.path}: ${whyOf(fault)}`
}
