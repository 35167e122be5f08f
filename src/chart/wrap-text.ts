/**
 * Breaks a text into lines that fit, and cuts one that does not. Breaks at spaces but not at no-break spaces, inside a
 * word only if it must.
 */
import { type Font, textWidth } from './text-metrics.js'

/**
 * At most `mostLines` lines, each at most `width` pixels wide; what is left out ends in an ellipsis. Every word is
 * measured once or twice, so that the time grows with the text.
 */
export function wrapText(text: string, width: number, font: Font, mostLines = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = []
  const words = text
    .trim()
    .replace(/[^\S\u00a0]+/g, ' ')
    .split(' ')
    .reverse()
  while (words.length > 0) {
    if (lines.length === mostLines - 1) return [...lines, cutToWidth(words.reverse().join(' '), width, font)]
    lines.push(nextLine(words, width, font))
  }
  return lines
}

/** As few lines as `wrapText`, about equally long, so that none ends in a lone word. */
export function wrapEvenly(text: string, width: number, font: Font): string[] {
  let lines = wrapText(text, width, font)
  const count = lines.length
  for (let narrower = width * 0.97; narrower > width / 2; narrower *= 0.97) {
    const candidate = wrapText(text, narrower, font)
    if (candidate.length > count) break
    lines = candidate
  }
  return lines
}

/** The text, or as much of it as fits before an ellipsis. */
export function cutToWidth(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text
  const characters = [...text]
  const cut = (kept: number) => `${characters.slice(0, kept).join('').trimEnd()}…`
  // By bisection: so many characters fit, and so many do not.
  let kept = 1
  let tooMany = characters.length + 1
  while (tooMany - kept > 1) {
    const middle = Math.floor((kept + tooMany) / 2)
    if (textWidth(cut(middle), font) <= width) kept = middle
    else tooMany = middle
  }
  return cut(kept)
}

/** The text, or its first `length` − 1 characters and an ellipsis. */
export function cutToLength(text: string, length: number): string {
  const characters = [...text]
  if (characters.length <= length) return text
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`
}

/** Takes the words of a line, the last first, off the list; of a word that is wider than a line only what fits. */
function nextLine(words: string[], width: number, font: Font): string {
  let line = words.pop() ?? ''
  const fits = fitting(line, width, font)
  if (fits.length < line.length) {
    const rest = line.slice(fits.length).trimStart()
    if (rest !== '') words.push(rest)
    return fits
  }
  for (let word = words.pop(); word !== undefined; word = words.pop()) {
    if (textWidth(`${line} ${word}`, font) > width) {
      words.push(word.trimStart())
      break
    }
    line = `${line} ${word}`
  }
  return line
}

/** As many characters as fit, at least one. */
function fitting(text: string, width: number, font: Font): string {
  let end = 0
  let used = 0
  for (const character of text) {
    used += textWidth(character, font)
    if (used > width && end > 0) break
    end += character.length
  }
  return text.slice(0, end)
}
