/** How long a run is, and what of it counts, back in words. */
import { expect, test } from 'vitest'
import { runInWords } from '../../../src/report/describe/aims-in-words.js'
import type { RunSettings } from '../../../src/scenario/scenario.js'
import { end, scenario } from '../../builder.js'

const auto = { warmUp: 'auto', replications: 'auto', seed: 7 } as const

const runs: { is: RunSettings; words: string }[] = [
  {
    is: { ...auto, length: { weeks: 16 } },
    words: '16 weeks, a warm-up chosen by the tool, as many runs as the precision needs, seed 7.',
  },
  {
    is: { from: '2026-01-05', length: { weeks: 1 }, warmUp: 36, replications: 12, seed: 7 },
    words: '1 week from 2026-01-05, a warm-up of 36 h, 12 runs, seed 7.',
  },
  {
    is: { ...auto, length: { weeks: 8 }, warmUp: 0 },
    words: '8 weeks, no warm-up, as many runs as the precision needs, seed 7.',
  },
  {
    is: { ...auto, length: { items: 1000 } },
    words: 'until 1,000 items have ended, no warm-up, as many runs as the precision needs, seed 7.',
  },
]

test.each(runs)('$words', ({ is, words }) => {
  expect(runInWords(scenario({ stations: [end()], run: is }))).toBe(words)
})
