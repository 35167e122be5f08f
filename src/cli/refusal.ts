/** A wrong usage or a wrong file: the message is all that the user reads, on stderr, and nothing has been written. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
