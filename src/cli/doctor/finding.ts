/** What `doctor` finds of one thing. */
export interface Finding {
  readonly what: string
  /** `absent`: not there, and not needed. */
  readonly state: 'there' | 'missing' | 'absent'
  /** What was found, or why it is no use. */
  readonly says: string
  /** How to get it; only of what is not there. */
  readonly remedy?: string
}

export function there(what: string, says: string): Finding {
  return { what, state: 'there', says }
}

export function missing(what: string, says: string, remedy: string): Finding {
  return { what, state: 'missing', says, remedy }
}

export function absent(what: string, says: string, remedy: string): Finding {
  return { what, state: 'absent', says, remedy }
}
