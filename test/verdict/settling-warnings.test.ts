/** What is said of a volume at which the work grows without end. */
import { expect, it } from 'vitest'
import { Sample } from '../../src/experiment/sample.js'
import { settlingWarnings } from '../../src/verdict/settling-warnings.js'
import { oneDesk } from '../experiment/made-up-study.js'

function sampleOf(readings: Readonly<Record<string, number>>): Sample {
  return new Sample(
    Object.keys(readings),
    Array.from({ length: 10 }, () => Float64Array.from(Object.values(readings))),
  )
}

const followed = sampleOf({ 'fates.ended': 0.61, 'fates.endedAfter': 0.2, 'fates.open': 0.19 })

it('says what grows and what became of the items that arrived', () => {
  const scenario = oneDesk()
  const [{ id, title }] = scenario.pools
  const looked = [
    { volume: 1, sample: followed, grows: [] },
    { volume: 2, sample: followed, grows: [id, 'system'] },
  ]
  expect(settlingWarnings(looked, scenario, 10 * 168)).toEqual([
    {
      code: 'does-not-settle',
      text: `At 2× nothing settles: work grows at ${title}. Of the items that arrived in the window 61.0% ended in it, 20.0% after it, and 19.0% were still open 10 weeks after they had come.`,
    },
  ])
})

it('names the whole system where no queue grows by itself, and no fates where nobody is followed', () => {
  const [{ text }] = settlingWarnings(
    [{ volume: 2, sample: sampleOf({ ended: 1 }), grows: ['system'] }],
    oneDesk(),
    168,
  )
  expect(text).toBe('At 2× nothing settles: work grows in the whole system.')
})
