/** Names that a file gives: of stations, pools, calendars, classes and attributes. */
import { Misread } from './misread.js'

export const identifierPattern = '^[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*$'
const identifier = new RegExp(identifierPattern, 'u')
const longest = 100

/** Throws where the name cannot be one. `what`: for example `a station`. */
export function checkIdentifier(name: string, what: string): void {
  if (identifier.test(name) && name.length <= longest) return
  const shown = name.length > longest ? `${name.slice(0, longest)}…` : name
  throw new Misread('bad-name', `\`${shown}\` cannot name ${what}`, {
    hint: 'a name begins with a letter or _ and goes on with letters, digits, - and _; `title` takes any words',
  })
}
