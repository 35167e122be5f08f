/** What an item at a station does; kept where items may be withdrawn, and where they are followed. */
export const stages = { handingOff: 0, waiting: 1, working: 2, pausing: 3 } as const

/** `pausing`: in a delay, at a sitting, or done and about to go on. */
export type Stage = (typeof stages)[keyof typeof stages]
