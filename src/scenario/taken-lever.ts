/** A lever as it was taken. */
export interface TakenLever {
  readonly name: string
  /** Of a range. */
  readonly value?: number
}
