/** Ctrl-C, a request to end and a terminal that hangs up, turned into an error that the running command can answer. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  readonly signal: InterruptingSignal

  constructor(message: string, signal: InterruptingSignal) {
    super(message)
    this.signal = signal
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export type InterruptingSignal = (typeof signals)[number]

/**
 * The work's own outcome, unless a signal comes first: then Interrupted, with the message of `onSignal`. What `onSignal`
 * saves is saved before any further signal is heard, and the next one, left to the system, ends the process at once.
 */
export async function unlessInterrupted<Outcome>(
  work: () => Promise<Outcome>,
  onSignal: () => string,
): Promise<Outcome> {
  let interrupt: (error: Interrupted) => void
  const interruption = new Promise<never>((_resolve, reject) => {
    interrupt = reject
  })
  const listener = (signal: InterruptingSignal) => {
    const message = onSignal()
    stopListening()
    interrupt(new Interrupted(message, signal))
  }
  const stopListening = () => {
    for (const signal of signals) process.off(signal, listener)
  }
  for (const signal of signals) process.on(signal, listener)
  try {
    return await Promise.race([work(), interruption])
  } finally {
    stopListening()
  }
}
