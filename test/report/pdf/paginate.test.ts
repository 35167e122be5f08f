import { describe, expect, it } from 'vitest'
import { piecesOf } from '../../../src/report/paper/pieces.js'
import type { Box } from '../../../src/report/pdf/box.js'
import { boxesOf } from '../../../src/report/pdf/boxes.js'
import { paginate } from '../../../src/report/pdf/paginate.js'
import { samplePictures, sampleProposal } from '../../sample-proposal.js'

function box(height: number, more: Partial<Box> = {}): Box {
  return { height, above: 0, keeps: false, marks: [], ...more }
}

describe('pages', () => {
  const heights = (pages: ReturnType<typeof paginate>) => pages.map((page) => page.map((placed) => placed.box.height))

  it('are filled in order, without space at their head', () => {
    const pages = paginate([box(60, { above: 50 }), box(30, { above: 5 }), box(30, { above: 5 })], 100)
    expect(heights(pages)).toEqual([[60, 30], [30]])
    expect(pages.map(([first]) => first?.y)).toEqual([0, 0])
  })

  it('do not part what keeps together', () => {
    expect(heights(paginate([box(70), box(10, { keeps: true }), box(30)], 100))).toEqual([[70], [10, 30]])
  })

  it('part it where it is higher than a page', () => {
    const three = [box(60, { keeps: true }), box(50, { keeps: true }), box(40)]
    expect(heights(paginate([box(10), ...three], 100))).toEqual([[10], [60], [50, 40]])
  })

  it('begin with the head of the table that goes on', () => {
    const head = box(7, { keeps: true })
    const rows = [40, 41, 42].map((height) => box(height, { head }))
    const [, second] = paginate([head, ...rows], 100)
    expect(second?.map(({ box: { height }, isRepeated }) => [height, isRepeated])).toEqual([
      [7, true],
      [42, undefined],
    ])
  })

  it('of a sample: nothing leaves the page, no heading is the last on it', () => {
    const room = 700
    for (const page of paginate(boxesOf(piecesOf(sampleProposal(), samplePictures())), room)) {
      const last = page.at(-1)
      expect(last).toBeDefined()
      if (last === undefined) continue
      expect(last.y + last.box.height).toBeLessThanOrEqual(room + 0.02)
      expect(last.box.bookmark).toBeUndefined()
    }
  })
})
