/** A figure that is only a bound is drawn open: nothing above it is known. */
import { describe, expect, it } from 'vitest'
import { beforeAndAfter } from '../../src/chart/before-and-after.js'
import { flowTimeFan } from '../../src/chart/flow-time-fan.js'
import { overlap } from '../../src/chart/headline.js'
import { shareUnit } from '../../src/chart/unit.js'
import { intervalBars } from '../../src/report/pptx/interval-bars.js'
import type { Estimate, StressResult, VolumePart } from '../../src/verdict/result.js'
import { sampleStress } from '../sample-result.js'

const bound = (of: Estimate): Estimate => ({ ...of, atLeast: true })
/** An upper end that would be seen if it were drawn. */
const far = (of: Estimate): Estimate => ({ ...of, high: 50 * of.estimate })

function openAt({ volumes, ...result }: StressResult): StressResult {
  const { target } = result.answer
  const opened = volumes.map((part): VolumePart => {
    const { flowTime } = part.measures
    if (part.volume < target || flowTime?.mean === undefined || flowTime.p99 === undefined) return part
    const open = { ...flowTime, mean: bound(far(flowTime.mean)), p99: bound(flowTime.p99) }
    return { ...part, measures: { ...part.measures, flowTime: open } }
  })
  const { against } = result
  if (against === undefined) return { ...result, volumes: opened }
  const differences = against.differences.map((each) => ({ ...each, current: bound(far(each.current)) }))
  return { ...result, volumes: opened, against: { ...against, differences } }
}

/** Every number under such a name in a specification. */
function numbersIn(spec: unknown, name: string): number[] {
  const found: number[] = []
  JSON.stringify(spec, (key, value: unknown) => {
    if (key === name && typeof value === 'number') found.push(value)
    return value
  })
  return found
}

describe('a bound', () => {
  it('has no upper whisker in a row of before and after, and does not stretch its scale', () => {
    const chart = beforeAndAfter(openAt(sampleStress('supporting')))
    const [ends, places] = ['high', 'at'].map((name) => numbersIn(chart?.spec, name))
    const open = ends.filter((end) => places.some((at) => Math.abs(at - end) < 1e-9))
    expect(open.length).toBeGreaterThan(0)
    expect(Math.max(...places)).toBeGreaterThan(100)
    expect(JSON.stringify(chart?.spec)).toMatch(/at least|more than/)
  })

  it('is told at the end of its curve in the fan', () => {
    const text = JSON.stringify(flowTimeFan(openAt(sampleStress('supporting')))?.spec)
    expect(text).toMatch(/"p99 >[\d,]+ (d|h)"/)
    expect(text).toMatch(/"p95"/)
  })

  it('has no upper error bar in a native chart, and its sign', () => {
    const value = bound({ estimate: 0.4, low: 0.35, high: 0.9 })
    const chart = intervalBars({
      name: 'review',
      alt: '',
      categoryTitle: '',
      rows: [{ title: 'a', cells: [{ value }] }],
      series: [{ name: 'current', colour: '#000000' }],
      unit: shareUnit,
      axisTitle: '',
    })
    expect(chart.series[0]?.plus).toEqual([0])
    expect(chart.series[0]?.minus?.[0]).toBeCloseTo(0.05, 9)
    expect(chart.series[0]?.labels?.[0]?.text).toBe('≥40%')
  })

  it('is never told apart from what lies above it', () => {
    const low = { estimate: 1, low: 0.9, high: 1.1 }
    const high = { estimate: 2, low: 1.9, high: 2.1 }
    expect(overlap(low, high)).toBe(false)
    expect(overlap(bound(low), high)).toBe(true)
    expect(overlap(low, bound(high))).toBe(false)
  })
})
