/** What a constraint holds by itself is never told as if the design held as far. */
import { expect, it } from 'vitest'
import { isAbove, ladderRows, overInWords } from '../../src/chart/ladder-rows.js'
import { sampleStress } from '../sample-result.js'

it('says that it holds so far alone, where the design breaks there all the same', () => {
  const { against: _, ...result } = sampleStress('supporting')
  const [grown] = result.answer.breaks.filter(({ because }) => because === 'growth' || because === 'capacity')
  if (grown === undefined) throw new Error('a break by growth is wanted')
  const constraints = result.constraints.map(({ breaksAt: _, ...each }) => ({ ...each, above: 16 }))
  const rows = ladderRows({ ...result, constraints })
  const words = rows.flatMap(({ id, current }) => (isAbove(current) ? [[id, overInWords(current)]] : []))
  expect(words).toContainEqual([grown.first, 'alone over 16×'])
  expect(words.filter(([, text]) => text === 'over 16×').length).toBeGreaterThan(0)
})
