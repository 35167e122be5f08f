/** What the process says to the shell; the same for every command. */
export const exitCode = {
  /** The question was answered, whatever the answer. */
  answered: 0,
  ourBug: 1,
  wrongUsage: 2,
  /** Of `doctor`. */
  somethingMissing: 2,
  /** With a gate: breaks below it, or misses a promise there. */
  breaks: 20,
  /** With a comparison's gate: the redesign breaks earlier. */
  breaksEarlier: 21,
  /** With a gate: the interval contains it. */
  unsettled: 22,
  /** By a signal: 128 and its number, as a shell says it. */
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
