/** The physics of digestion: what reviews make of right and wrong items. */
import { type BadCase, replaced } from './bad-case.js'

const byClerks = '    by: clerks\n'
const amount = '    amount: lognormal(4200 cv 1.4)\n'

/** The good file with further lines at its desk. */
function atDesk(codes: string, lines: string, says: readonly string[] = []): BadCase {
  return replaced(codes, byClerks, `${byClerks}    ${lines}\n`, { says })
}

/** The same with items that are right or wrong. */
function judged(codes: string, lines: string, says: readonly string[] = []): BadCase {
  const bad = atDesk(codes, lines, says)
  return { ...bad, text: bad.text.replace(amount, `${amount}    correct: chance(0.9)\n`) }
}

export const reviewCases: readonly BadCase[] = [
  atDesk('no-correct', '¦catches: 60%', ['`catches` changes', '`correct`', 'ai-output']),
  atDesk('no-correct', 'classes: { complex: { ¦spoils: 1% } }'),
  judged('percent-out-of-range', 'catches: ¦160%', ['not between 0 % and 100 %']),
  judged('percent-out-of-range', 'catches: ¦60', ['write 60%']),
  judged('unknown-attribute', 'spoils: 1 - ¦confidense', ['did you mean `confidence`']),
  judged('wrong-type', 'catches: ¦[60%]'),
  judged('unknown-key', '¦catchs: 60%', ['did you mean `catches`']),
  replaced('not-at-an-end', '  done: end\n', '  done: { kind: end, ¦catches: 60% }\n'),
]
