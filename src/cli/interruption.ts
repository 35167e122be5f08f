/** Ctrl-C and a request to end, turned into an error that the running command can answer. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * The work's own outcome, unless a signal comes first: then Interrupted, with the message of `onSignal`. From then on
 * the process is ending, and further signals, as a shell and npm both send them, change nothing.
 */
export async function unlessInterrupted<Outcome>(
  work: () => Promise<Outcome>,
  onSignal: () => string,
): Promise<Outcome> {
  let interrupt: (error: Interrupted) => void
  const interruption = new Promise<never>((_resolve, reject) => {
    interrupt = reject
  })
  let isEnding = false
  const listener = () => {
    if (isEnding) return
    isEnding = true
    interrupt(new Interrupted(onSignal()))
  }
  for (const signal of signals) process.on(signal, listener)
  try {
    return await Promise.race([work(), interruption])
  } finally {
    if (!isEnding) for (const signal of signals) process.off(signal, listener)
  }
}
