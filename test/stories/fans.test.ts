/** No fan of a committed result falls with the volume by more than its intervals allow, but for those whose reason is known. */
import { describe, expect, it } from 'vitest'
import { run } from '../../src/index.js'
import { explained, type Fall, fallsOf, fans } from './fans.js'
import { loadedFile } from './stories.js'

const nameOf = ({ design, curve, from, to }: { design: string } & Pick<Fall, 'curve' | 'from' | 'to'>): string =>
  `${design}: ${curve} from ${from}× to ${to}×`

const falling = fans().flatMap(({ design, volumes }) => fallsOf(volumes).map((fall) => ({ design, ...fall })))

it('they fall where it is known why, and nowhere else', () => {
  const far = falling.filter(({ by, allowed }) => by > allowed)
  expect(far.map(nameOf)).toEqual(explained.map(nameOf))
})

const at = (volume: number, estimate: number, half: number) => ({
  volume,
  measures: {
    flowTime: { p95: { estimate, low: estimate - half, high: estimate + half } },
    ledger: {},
    promises: [],
    stations: {},
    pools: {},
  },
})

it('a fall is looked for between any two volumes', () => {
  const falls = fallsOf([at(2, 7, 4), at(1, 12, 3), at(1.5, 12, 1)])
  expect(falls).toEqual([
    { curve: 'p95', from: 1, to: 2, by: 5, allowed: 5 },
    { curve: 'p95', from: 1.5, to: 2, by: 5, allowed: Math.hypot(1, 4) },
  ])
})

describe('with ten times the runs', () => {
  it.each(explained)('$design: $curve from $from× to $to× is no longer there', async (each) => {
    const { design, file, curve, from, to } = each
    const before = falling.find((fall) => nameOf(fall) === nameOf({ design, curve, from, to }))
    const loaded = await loadedFile(file)
    const times = await Promise.all(
      [from, to].map(async (volume) => {
        const { volumes } = await run(loaded, { volume, replications: 100 })
        return volumes[0].measures.flowTime?.[curve]?.estimate ?? Number.NaN
      }),
    )
    expect(times[0] - times[1]).toBeLessThan((before?.by ?? 0) / 3)
  })
})
