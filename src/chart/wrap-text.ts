/**
 * Breaks a text into lines that fit, and cuts one that does not. Breaks at spaces but not at no-break spaces, inside a
 * word only if it must.
 */
import { type Font, textWidth } from './text-metrics.js'

/** At most `mostLines` lines, each at most `width` pixels wide; what is left out ends in an ellipsis. */
export function wrapText(text: string, width: number, font: Font, mostLines = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = []
  let rest = text.trim().replace(/[^\S\u00a0]+/g, ' ')
  while (rest !== '') {
    if (lines.length === mostLines - 1 && textWidth(rest, font) > width) {
      lines.push(cutToWidth(rest, width, font))
      return lines
    }
    const line = firstLine(rest, width, font)
    lines.push(line)
    rest = rest.slice(line.length).trimStart()
  }
  return lines.length === 0 ? [''] : lines
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
  let kept = characters.length
  while (kept > 1 && textWidth(`${characters.slice(0, kept).join('').trimEnd()}…`, font) > width) kept -= 1
  return `${characters.slice(0, kept).join('').trimEnd()}…`
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

function firstLine(text: string, width: number, font: Font): string {
  if (textWidth(text, font) <= width) return text
  const words = text.split(' ')
  let line = words[0] ?? ''
  for (const word of words.slice(1)) {
    if (textWidth(`${line} ${word}`, font) > width) break
    line = `${line} ${word}`
  }
  if (textWidth(line, font) <= width) return line
  const characters = [...line]
  let kept = characters.length
  while (kept > 1 && textWidth(characters.slice(0, kept).join(''), font) > width) kept -= 1
  return characters.slice(0, kept).join('')
}
