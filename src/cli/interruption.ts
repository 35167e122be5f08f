/** Ctrl-C and a request to end, turned into an error that the running command can answer. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

const signals = ['SIGINT', 'SIGTERM'] as const

/** The work's own outcome, unless a signal comes first: then Interrupted, with the message of `onSignal`. */
export async function unlessInterrupted<Outcome>(
  work: () => Promise<Outcome>,
  onSignal: () => string,
): Promise<Outcome> {
  let listener: () => void = () => undefined
  const interrupted = new Promise<never>((_resolve, reject) => {
    listener = () => reject(new Interrupted(onSignal()))
  })
  for (const signal of signals) process.once(signal, listener)
  try {
    return await Promise.race([work(), interrupted])
  } finally {
    for (const signal of signals) process.off(signal, listener)
  }
}
