/** An explanation: sentences from the numbers of a result, no stronger than its intervals. */
import { describe, expect, it } from 'vitest'
import { explanationOf, explanationOfOne, idsOf } from '../../src/report/explain.js'
import { explanationText } from '../../src/report/terminal-explain.js'
import { widthOf } from '../../src/report/text-table.js'
import { sampleStress, type Variant, variants } from '../sample-result.js'

function said(variant: Variant): string {
  return explanationText(explanationOf(sampleStress(variant)), false)
}

describe('explanationOf', () => {
  it.each<[Variant, string[], string[]]>([
    [
      'supporting',
      [
        'Approval committee breaks first, at 1.26×',
        'The next best of 3, a quarter more at Senior specialists, recovers 1%',
        'Approval committee: 1 more sitting a week (1 → 2), €1,800 a week',
        'A break below 1.23×, or a design that still holds above 1.28×',
        'recovers less than 80%',
        'anywhere else that recovers more than a tenth',
        'loadbearing sensitivity',
      ],
      [],
    ],
    ['tied', ['1.26×'], ['anywhere else', 'recovers less than']],
    ['close', ['1.27×'], ['anywhere else', 'recovers less than']],
    ['wide', ['The break volume is known to ±30 % only'], ['recovers less than']],
    ['empty', ['Nothing breaks up to 16×', 'Anything that breaks below 16×'], ['A break below', 'anywhere else']],
  ])('%s', (variant, there, absent) => {
    const text = said(variant).replace(/\s+/g, ' ')
    for (const each of there) expect(text).toContain(each)
    for (const each of absent) expect(text).not.toContain(each)
  })

  it.each(variants)('%s: three parts, none of them empty, in 80 columns', (variant) => {
    const parts = explanationOf(sampleStress(variant))
    expect(parts).toHaveLength(3)
    for (const { sentences } of parts) expect(sentences.length).toBeGreaterThan(0)
    for (const line of said(variant).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80)
  })
})

it.each([
  [1.26, 'put it at 1.26×: within the interval'],
  [1.4, 'put it at 1.4×: outside the interval'],
])('theory at %d', (theory, sentence) => {
  const result = sampleStress()
  const [why] = explanationOf({ ...result, answer: { ...result.answer, theory } })
  expect(why.sentences.join(' ')).toContain(sentence)
})

describe('explanationOfOne', () => {
  const result = sampleStress()

  it.each([
    ['committee', 'It is what breaks first.'],
    ['exceptions', 'What breaks first is another'],
    ['score', 'By itself it does not break up to 16×.'],
  ])('%s', (id, sentence) => {
    const parts = explanationOfOne(result, id) ?? []
    expect(parts.flatMap(({ sentences }) => sentences).join(' ')).toContain(sentence)
  })

  it('knows the stations of a pool, and no others', () => {
    expect(idsOf(result)).toEqual(expect.arrayContaining(['seniors', 'second-look', 'exceptions', 'review']))
    expect(explanationOfOne(result, 'nobody')).toBeUndefined()
  })
})
