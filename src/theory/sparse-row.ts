/** A row of a matrix that is zero almost everywhere: what one station sends to the few to which it sends at all. */
export class SparseRow {
  readonly #to: number[] = []
  readonly #sent: number[] = []

  clear(): void {
    this.#to.length = 0
    this.#sent.length = 0
  }

  add(to: number, sent: number): void {
    if (sent === 0) return
    const index = this.#to.indexOf(to)
    if (index >= 0) this.#sent[index] += sent
    else {
      this.#to.push(to)
      this.#sent.push(sent)
    }
  }

  scale(factor: number): void {
    for (const [index, sent] of this.#sent.entries()) this.#sent[index] = sent * factor
  }

  forEach(each: (to: number, sent: number) => void): void {
    for (let index = 0; index < this.#to.length; index++) each(this.#to[index], this.#sent[index])
  }
}
