/** The physics of digestion: what the AI says, what reviews make of right and wrong items, and feedback. */
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

/** The good file, in which items are right or wrong, with this feedback variable. */
function level(codes: string, written: string, says: readonly string[] = []): BadCase {
  const bad = replaced(codes, 'value: {', `feedback: { ${written} }\nvalue: {`, { says })
  return { ...bad, text: bad.text.replace(amount, `${amount}    correct: chance(0.9)\n`) }
}

/** One whose moves are these. */
function moved(codes: string, moves: string, says: readonly string[] = []): BadCase {
  return level(codes, `trust: { starts: 0.8, moves: ${moves} }`, says)
}

export const feedbackCases: readonly BadCase[] = [
  level('missing-key', '¦trust: { moves: { wrong: -0.06 } }', ['`starts` of `trust`']),
  level('wrong-type', 'trust: ¦0.8', ['{ starts: 0.8 }']),
  level('wrong-type', 'trust: { starts: ¦high }'),
  level('unknown-key', 'trust: { starts: 0.8, ¦move: { wrong: 1 } }', ['did you mean `moves`']),
  level('out-of-range', 'trust: { starts: ¦2, between: [0, 1] }', ['not between 0 and 1']),
  level('bad-range', 'trust: { starts: 1, between: ¦[1, 0] }'),
  level('wrong-type', 'trust: { starts: 1, between: ¦[1] }', ['[0.05, 1]']),
  level('reserved-name', '¦week: { starts: 1 }'),
  level('duplicate-name', '¦amount: { starts: 1 }', ['names an attribute already']),
  level('missing-key', 'load: { ¦follows: queue(desk) }', ['`over` of `load`']),
  level('missing-key', 'load: { starts: 1, ¦over: 5d }', ['`follows` of `load`']),
  level('two-ways', 'load: { follows: queue(desk), over: 5d, ¦moves: { wrong: 1 } }'),
  level('bad-duration', 'load: { follows: queue(desk), over: ¦0d }'),
  level('no-meaning-here', 'load: { follows: ¦amount / 9, over: 5d }', ['belongs to no item']),
  level('no-meaning-here', 'load: { follows: 2 * ¦age, over: 5d }', ['belongs to no item']),
  level('no-meaning-here', 'load: { follows: ¦load + 1, over: 5d }', ['cannot follow itself']),
  level('unknown-attribute', 'load: { follows: ¦truts, over: 5d }, trust: { starts: 1 }', ['did you mean `trust`']),
  level('unknown-station', 'load: { follows: queue(¦dsk), over: 5d }', ['did you mean `desk`']),
  moved('unknown-event', '{ ¦wrnog: -0.06 }', ['did you mean `wrong`']),
  moved('bad-event', '{ ¦"wrong(": -0.06 }', ['wrong(STATION)']),
  moved('unknown-station', '{ ¦wrong(dnoe): -0.06 }', ['did you mean `done`']),
  moved('no-such-event', '{ ¦wrong(desk): -0.06 }', ['an end, and `desk` is none']),
  moved('no-such-event', '{ ¦caught(score): -0.06 }', ['a review, and `score` is none']),
  moved('no-such-event', '[{ event: escape, at: ¦desk, by: 1 }]', ['`patience` or a `limit`']),
  moved('unknown-event', '[{ event: ¦left, by: 1 }]'),
  moved('wrong-type', '{ wrong: ¦{} }'),
  moved('percent-out-of-range', '{ wrong: "¦-600%" }'),
  moved('wrong-type', '¦wrong', ['{ wrong: -0.06 }']),
  replaced(
    'no-correct no-correct',
    'value: {',
    'feedback: { trust: { starts: 1, moves: { ¦wrong: -1, ¦caught: 1, escape: 1 } } }\nvalue: {',
  ),
  replaced(
    'unknown-attribute',
    'value: { per-item: 38',
    'feedback: { trust: { starts: 1 } }\nvalue: { per-item: 38 * ¦trsut',
    {
      says: ['did you mean `trust`'],
    },
  ),
]

export const speedCases: readonly BadCase[] = [
  atDesk('not-positive', 'speed: ¦0', ['a speed is above 0']),
  atDesk('not-positive', 'classes: { complex: { speed: ¦-1 } }'),
  atDesk('unknown-station', 'speed: 1 + queue(¦dsk)', ['did you mean `desk`']),
  atDesk('wrong-type', 'speed: ¦[1]'),
  replaced('speed-at-a-meeting', 'kind: approval, meets: Thu 14:00,', 'kind: approval, ¦speed: 2, meets: Thu 14:00,'),
  replaced('speed-at-a-meeting', 'kind: approval, meets', 'kind: approval, classes: { complex: { ¦speed: 2 } }, meets'),
  replaced('not-at-an-end', '  done: end\n', '  done: { kind: end, ¦speed: 2 }\n'),
]
