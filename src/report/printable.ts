/**
 * Text of a user's as a document may hold it: without what XML has no place for and without marks that turn the
 * reading direction of all that follows. And text as Inter can set it, for what is drawn in Inter alone.
 */
import { hasGlyph } from '../chart/text-metrics.js'
import { harmless } from '../scenario/harmless.js'

/** Stands for a character that the font has no shape for. */
export const noShape = '□'

/** Control characters, half characters, non-characters and overrides of direction are left out. */
export function printable(text: string): string {
  return harmless(text)
}

/** Compatible letters take the place of missing ones where there are such; a box stands for each that is left. */
export function inInter(text: string): string {
  let drawn = ''
  for (const character of printable(text).normalize('NFC')) {
    if (isSet(character)) drawn += character
    else if (!isInvisible(character)) drawn += substituteFor(character)
  }
  return drawn
}

function substituteFor(character: string): string {
  const alike = character.normalize('NFKD')
  return alike !== character && [...alike].every(isSet) ? alike : noShape
}

function isSet(character: string): boolean {
  return hasGlyph(character.codePointAt(0) ?? 0)
}

/** Joiners, variation selectors and marks that stand on another character: nothing of their own to draw. */
function isInvisible(character: string): boolean {
  return /^(\p{Cf}|\p{Mn}|\p{Me}|\p{Emoji_Modifier})$/u.test(character)
}
