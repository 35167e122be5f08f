/** Lines that fit, in time that grows with the text. */
import { expect, it } from 'vitest'
import { type Font, textWidth } from '../../src/chart/text-metrics.js'
import { cutToWidth, wrapText } from '../../src/chart/wrap-text.js'

const font: Font = { size: 11, weight: 'regular' }

it('breaks at spaces, and inside a word only where it must', () => {
  const text = 'A committee of three who decide incomprehensibilities\u00a0together'
  const lines = wrapText(text, 100, font)
  expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  for (const line of lines) expect(textWidth(line, font)).toBeLessThanOrEqual(100)
})

it('ends in an ellipsis where lines or room run out', () => {
  expect(wrapText('one two three four five six seven', 60, font, 2)).toHaveLength(2)
  expect(wrapText('one two three four five six seven', 60, font, 2)[1]).toMatch(/…$/)
  const cut = cutToWidth('incomprehensibilities', 60, font)
  expect(textWidth(cut, font)).toBeLessThanOrEqual(60)
  expect(textWidth(`${cut.slice(0, -1)}${'incomprehensibilities'[cut.length - 1]}…`, font)).toBeGreaterThan(60)
})

it.each(['word ', 'x', ' ', 'x\u00a0', 'wörd-', '😀'])(
  'takes about twice the time for twice the text of %j',
  (piece) => {
    /** Milliseconds of the processor: what else runs on the machine is no part of it. */
    const time = (length: number) => {
      const text = piece.repeat(length / piece.length)
      const times = [1, 2, 3].map(() => {
        const start = process.cpuUsage()
        wrapText(text, 100, font)
        cutToWidth(text, 100, font)
        const { user, system } = process.cpuUsage(start)
        return (user + system) / 1000
      })
      return Math.min(...times)
    }
    expect(time(200_000) / Math.max(20, time(100_000))).toBeLessThan(3.5)
  },
)
