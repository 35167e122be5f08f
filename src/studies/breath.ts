const millisecondsAtATime = 20

/** A pause for the replications of this thread, in which timers and signals are heard; short, and not after each. */
export function breath(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < millisecondsAtATime) return
    await new Promise<void>((resume) => setTimeout(resume))
    last = performance.now()
  }
}
