/** What becomes of the items that arrived: nothing is lost between those that come and the fates that are drawn. */
import { describe, expect, it } from 'vitest'
import { paths } from '../../src/chart/paths.js'
import { stationsOf } from '../../src/chart/stations.js'
import { waysOf } from '../../src/chart/ways.js'
import { pathTables } from '../../src/report/path-tables.js'
import type { StressResult } from '../../src/verdict/result.js'
import { sampleAsked } from '../sample-asked.js'

const exactly = (estimate: number) => ({ estimate, low: estimate, high: estimate })

/** At the target half of the items end in the window, three in ten after it, two in ten never. */
function drowning(): StressResult {
  const result = sampleAsked('supporting')
  const { target } = result.answer
  const fates = { ended: exactly(0.5), endedAfter: exactly(0.3), open: exactly(0.2) }
  const volumes = result.volumes.map((part) =>
    part.volume === target
      ? { ...part, measures: { ...part.measures, fates, arrivalRate: exactly(100), throughput: exactly(50) } }
      : part,
  )
  const counted = (result.paths?.volumes ?? []).map((at) => {
    if (at.volume !== target) return at
    const told = at.top.reduce((sum, { share }) => sum + share.estimate, 0) + (at.rest?.share.estimate ?? 0)
    const scaled = <Of extends { share: { estimate: number } }>(each: Of) => {
      return { ...each, share: exactly((each.share.estimate * 0.8) / told) }
    }
    const rest = at.rest === undefined ? {} : { rest: scaled(at.rest) }
    return { ...at, top: at.top.map(scaled), ...rest, open: { share: exactly(0.2), elapsed: exactly(672) } }
  })
  return { ...result, volumes, paths: { volumes: counted } }
}

describe('paths', () => {
  const result = drowning()
  const chart = paths(result)
  const text = JSON.stringify(chart?.spec)

  it('has all that arrived among its shares', () => {
    const at = result.paths?.volumes.find(({ volume }) => volume === result.answer.target)
    if (at === undefined) throw new Error('no paths')
    const drawn = waysOf(at, stationsOf(result.scenario)).reduce((sum, { share }) => sum + share, 0)
    expect(drawn + (at.rest?.share.estimate ?? 0)).toBeCloseTo(1, 9)
  })

  it('draws shares of the arrivals, not of what ends', () => {
    expect(text).toContain('still open: 672 a working day, 20% of all')
    expect(text).not.toContain('336 a working day, 20%')
  })

  it('tells the three fates, as a bar and in words', () => {
    const says = 'Of those that arrive: 50.0% ended in the weeks measured, 30.0% ended after them, 20.0% still open'
    expect(text).toContain(says)
    expect(chart?.alt).toContain('50.0% ended in the weeks measured. 30.0% ended after them. 20.0% still open')
    expect(chart?.alt).toContain('Still open: 20.0%.')
  })

  it('has the open ones in its table, with a time that is a bound', () => {
    const row = chart?.table.rows.find(({ way, volume }) => way === 'still open' && volume === result.answer.target)
    expect(row).toMatchObject({ share: { estimate: 0.2 }, elapsed: { estimate: 672, atLeast: true } })
    const [shares, times] = pathTables(result.paths?.volumes ?? [])
    expect(shares?.rows.at(-1)?.title).toBe('still open')
    expect(JSON.stringify(times?.rows.at(-1))).toContain('"atLeast":true')
  })

  it('says in its headline that they have not ended', () => {
    expect(chart?.headline).toBe('At 2×, 20.0% of the recommendations have not ended when last seen')
  })

  it('has no bar where all ended in the window', () => {
    expect(JSON.stringify(paths(sampleAsked('supporting'))?.spec)).not.toContain('Of those that arrive')
  })
})
