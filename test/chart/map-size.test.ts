/** A network too large for the map is left out by its size, and every reader is told. */
import { describe, expect, it, test } from 'vitest'
import { networkMap } from '../../src/chart/map.js'
import type { MapLine } from '../../src/chart/map-shapes.js'
import { mostTrials, spread, whyNoMap } from '../../src/chart/map-size.js'
import { proposal } from '../../src/report/proposal/propose.js'
import { terminalReport } from '../../src/report/terminal.js'
import type { StressResult } from '../../src/verdict/result.js'
import { sampleAsked } from '../sample-asked.js'

type Targets = Readonly<Record<string, string>>

/** A sample with another network in its file. */
function withNetwork(count: number, targetsOf: (index: number) => Targets): StressResult {
  const sample = sampleAsked('supporting', false)
  const walk = Array.from({ length: count }, (_, index) => [`s${index}`, { kind: 'system', then: targetsOf(index) }])
  const resolved = { ...Object(sample.scenario.resolved), stations: { ...Object.fromEntries(walk), done: 'end' } }
  return { ...sample, scenario: { ...sample.scenario, resolved: { ...resolved, arrivals: { rate: '10 per hour' } } } }
}

const chain = (count: number) =>
  withNetwork(count, (index) => ({ [index === count - 1 ? 'done' : `s${index + 1}`]: '100%' }))
const mesh = (count: number) =>
  withNetwork(count, () => Object.fromEntries(Array.from({ length: count }, (_, other) => [`s${other}`, '1%'])))

describe('left out, and said so', () => {
  it.each([
    ['a chain of 400', chain(400), '401 stations'],
    ['2,000 stations', chain(2000), '2001 stations'],
    ['20 stations all linked', mesh(20), '21 stations and 400 lines between them'],
  ])('%s', (_, result, size) => {
    expect(networkMap(result)).toBeUndefined()
    const sentence = `The map of the process is left out: ${size} are more than a picture has room for.`
    expect(whyNoMap(result)).toContain(sentence)
    const blocks = proposal(result, []).sections.flatMap((section) => section.blocks)
    expect(blocks).toContainEqual({ kind: 'text', text: whyNoMap(result) })
    const terminal = terminalReport(result, { colour: false })
    expect(terminal.replace(/\s+/g, ' ')).toContain(sentence)
  })
})

it('is not said where there is a map', () => {
  const result = chain(5)
  expect(networkMap(result)).toBeDefined()
  expect(terminalReport(result, { colour: false })).not.toContain('left out: ')
})

test('the larger a network, the fewer layouts are tried: all of them together grow no more', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, from) =>
      Array.from({ length: count }, (_, to): MapLine => {
        return { from: `s${from}`, to: `s${to}`, isBack: to <= from, thickness: 1, isKnown: true }
      }),
    ).flat()
  const trials = [5, 10, 20].map((count) =>
    mostTrials(
      Array.from({ length: count }, (_, index) => `s${index}`),
      lines(count),
    ),
  )
  expect(trials).toEqual([...trials].sort((a, b) => b - a))
  expect(trials.at(-1)).toBeLessThan(2)
  expect(spread([1, 2, 3, 4, 5, 6], 2)).toEqual([3, 6])
  expect(spread([1, 2, 3], 0)).toEqual([])
})
