/** Thrown by the readers of words, caught where the word's place is known. Never leaves this folder's callers. */
export class Misread extends Error {
  readonly code: string
  readonly hint: string | undefined
  /** Where in the word, from 0. */
  readonly offset: number

  constructor(code: string, message: string, options: { hint?: string; offset?: number } = {}) {
    super(message)
    this.code = code
    this.hint = options.hint
    this.offset = options.offset ?? 0
  }
}
