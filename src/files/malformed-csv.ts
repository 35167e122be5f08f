/** A text that is not CSV: a quote that never closes, or letters after a closing quote. The message begins with the place. */
export class MalformedCsv extends Error {
  override readonly name = 'MalformedCsv'

  constructor(file: string, place: number | string, what: string) {
    super(`${file}:${place}: ${what}`)
  }
}
