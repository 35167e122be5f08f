/** The physics of digestion: what the AI says, and what reviews make of right and wrong items. */
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

/** The good file, whose own confidence goes, with this AI output. */
function output(codes: string, written: string, says: readonly string[] = []): BadCase {
  const bad = replaced(codes, 'value: {', `ai-output: ${written}\nvalue: {`, { says })
  return { ...bad, text: bad.text.replace('    confidence: beta(9 2)\n', '') }
}

/** At the key of the map in which it is missing. */
function withoutAccuracy(): BadCase {
  const bad = output('missing-key', '{ overconfidence: 6% }', ['`accuracy` of `ai-output`'])
  return { ...bad, text: bad.text.replace('ai-output:', '¦ai-output:') }
}

function writtenOutToo(): BadCase {
  const bad = replaced('duplicate-name', 'value: {', 'ai-output: { accuracy: 91% }\nvalue: {', {
    says: ['`ai-output` stands for an attribute `confidence` already'],
  })
  return { ...bad, text: bad.text.replace('confidence: beta', '¦confidence: beta') }
}

export const outputCases: readonly BadCase[] = [
  writtenOutToo(),
  withoutAccuracy(),
  output('percent-out-of-range', '{ accuracy: ¦191% }'),
  output('bad-percent', '{ accuracy: "¦91" }', ['no % sign']),
  output('out-of-range', '{ accuracy: 97%, overconfidence: ¦6% }', ['mean confidence of 103 %']),
  output('out-of-range', '{ accuracy: 3%, overconfidence: ¦-6% }'),
  output('bad-percent', '{ accuracy: 90%, overconfidence: ¦--6% }'),
  output('bad-drift', '{ accuracy: 90%, drift: ¦-1% }', ['-0.5% per week']),
  output('unknown-period', '{ accuracy: 90%, drift: -1% per ¦weak }', ['did you mean `week`']),
  output('unknown-key', '{ accuracy: 90%, ¦missing: 6% }', ['did you mean `missing-inputs`']),
  output('wrong-type', '¦91%', ['{ accuracy: 91% }']),
]
