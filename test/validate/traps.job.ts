/** What naive finders name on designs whose truth is known by hand, beside what is proved. Writes docs/validation/traps.md. */
import { expect, it } from 'vitest'
import type { StressResult } from '../../src/verdict/result.js'
import { finders, isRight, named } from '../traps/naive-finders.js'
import type { Trap } from '../traps/trap.js'
import { islandsOf, studied, traps } from '../traps/traps.js'
import { type Row, writeOutcome } from './outcome.js'

const wrong = '✗'

interface Judged {
  readonly row: Row
  /** The names of the finders that are fooled. */
  readonly fooled: readonly string[]
  readonly isOursRight: boolean
}

async function judged(trap: Trap): Promise<Judged> {
  const result = await studied(trap)
  const names = finders.map((finder) => {
    const name = named(finder, result)
    return { finder, name, isFooled: !isRight(name, trap, result) }
  })
  const { relation = 'none', verdict = [], policy } = result.proof?.first ?? {}
  return {
    row: [
      trap.name,
      trap.byHand,
      oursOf(result),
      `${relation}: ${policy === true ? 'the policy of ' : ''}${verdict.join(', ')}`,
      ...names.map(({ name, isFooled }) => (isFooled ? `${name} ${wrong}` : name)),
    ],
    fooled: names.flatMap(({ finder, isFooled }) => (isFooled ? [finder] : [])),
    isOursRight: trap.relation.includes(relation) && [...verdict].sort().join() === trap.verdict.join(),
  }
}

function oursOf(result: StressResult): string {
  const { first = 'nothing', because, breaksAt } = result.answer
  const [low, at, high] = [breaksAt?.low, breaksAt?.estimate, breaksAt?.high].map((each) => each?.toFixed(3) ?? '')
  const islands = islandsOf(result)
  const again = islands.length === 0 ? '' : `; holds again at ${islands.map((volume) => `${volume}×`).join(', ')}`
  return `${first}, ${because}, at ${at} (${low}–${high})${again}`
}

it('traps for naive finders', async () => {
  const all: Judged[] = []
  for (const trap of traps) all.push(await judged(trap))
  const tally = finders.map((finder) => `${finder} ${all.filter(({ fooled }) => fooled.includes(finder)).length}`)
  writeOutcome('traps', {
    title: 'Designs on which a common way of finding the bottleneck names the wrong one',
    about: `${traps.length} designs (\`test/traps\`), each with its truth by hand; loads without a unit are those at 1×. ${wrong} marks a name that is not the truth: somebody else, one of several, more than those who limit, or a knee more than a tenth beside the break volume. Wrong out of ${traps.length}: ours ${all.filter(({ isOursRight }) => !isOursRight).length} · ${tally.join(' · ')}.`,
    head: ['design', 'by hand', 'ours', 'proof', ...finders],
    rows: all.map(({ row }) => row),
  })
  for (const { row, fooled, isOursRight } of all) {
    expect(isOursRight, row.join(' · ')).toBe(true)
    expect(fooled.length, row.join(' · ')).toBeGreaterThan(0)
  }
})
