/**
 * The streams that a command speaks to, and what they can show: results on stdout, all else on stderr. Commands know
 * the process by this alone, so that a test can listen.
 */
export interface Terminal {
  readonly print: (text: string) => void
  readonly say: (text: string) => void
  /** Of stdout. */
  readonly colour: boolean
  /** Where a progress bar may move; absent where nothing may. */
  readonly animated?: NodeJS.WriteStream
  readonly columns: number
}

/** The process's own; colour and animation only on a terminal. */
export function processTerminal(environment = process.env): Terminal {
  const { stdout, stderr } = process
  const capable = environment.TERM !== 'dumb'
  return {
    print: (text) => stdout.write(text),
    say: (text) => stderr.write(text),
    colour: stdout.isTTY === true && capable && !environment.NO_COLOR,
    ...(stderr.isTTY === true && capable ? { animated: stderr } : {}),
    columns: stdout.columns ?? 80,
  }
}
