/** Forks, branches and joins. */
import { type BadCase, whole } from './bad-case.js'

const head = `scenario: Side by side
arrivals: { rate: 6 per hour }
pools: { lawyers: { count: 1 }, controllers: { count: 1 } }
stations:
`

/** A file of these stations, an end `done` and the rest as it has to be. */
function stations(codes: string, lines: string, says: readonly string[] = []): BadCase {
  const indented = lines
    .trim()
    .split('\n')
    .map((line) => `  ${line.trim()}\n`)
  return {
    ...whole(codes, `${head}${indented.join('')}  done: end\n`, { says }),
    name: lines.trim().replace(/\s+/g, ' '),
  }
}

const gate = 'gate: { kind: system, then: { all: [legal, finance], then: done } }'
const finance = 'finance: { kind: approval, by: controllers, takes: 6min, then: join }'
const legal = 'legal: { kind: approval, by: lawyers, takes: 6min, then: join }'

export const forkCases: readonly BadCase[] = [
  stations(
    'unknown-station',
    `gate: { kind: system, then: { all: [¦lgal, finance], then: done } }\n${legal}\n${finance}`,
    ['did you mean `legal`'],
  ),
  stations(
    'unknown-station',
    `gate: { kind: system, then: { all: [legal, finance], then: ¦dne } }\n${legal}\n${finance}`,
  ),
  stations('wrong-type', `gate: { kind: system, then: { all: ¦legal, then: done } }\n${legal}`, ['[legal, finance]']),
  stations('empty', `gate: { kind: system, then: { all: ¦[], then: done } }\n${legal}`),
  stations('missing-key', `gate: { kind: system, ¦then: { all: [legal, finance] } }\n${legal}\n${finance}`, [
    '`then` of `then`',
  ]),
  stations(
    'unknown-key',
    `gate: { kind: system, then: { all: [legal, finance], then: done, ¦frist: 1 } }\n${legal}\n${finance}`,
    ['did you mean `first`'],
  ),
  stations(
    'out-of-range',
    `gate: { kind: system, then: { all: [legal, finance], then: done, first: ¦3 } }\n${legal}\n${finance}`,
    ['2 copies'],
  ),
  stations(
    'out-of-range',
    `gate: { kind: system, then: { all: [legal, finance], then: done, first: ¦0 } }\n${legal}\n${finance}`,
  ),
  stations('join-misplaced', `gate: { kind: system, then: { all: [legal, ¦join], then: done } }\n${legal}`),
  stations('join-misplaced', `gate: { kind: system, then: { all: [legal], then: ¦join } }\n${legal}`),
]

export const branchCases: readonly BadCase[] = [
  stations('leaves-a-branch', `${gate}\nlegal: { kind: system, then: ¦done }\n${finance}`, [
    'the end `done`',
    'then: join',
  ]),
  stations('leaves-a-branch', `${gate}\nlegal: { kind: system, then: { join: 90%, ¦done: 10% } }\n${finance}`),
  stations(
    'leaves-a-branch',
    `${gate}\nlegal: { kind: system, then: [{ to: ¦done, share: visits / 10 }, { to: join }] }\n${finance}`,
  ),
  stations('leaves-a-branch', `gate: { kind: system, then: { all: [legal, ¦done], then: done } }\n${legal}`, [
    '`gate` sends copies to the end',
  ]),
  stations(
    'leaves-a-branch',
    `gate: { kind: system, then: { all: [legal, finance], then: execute } }
     legal: { kind: system, then: ¦execute }
     ${finance}
     execute: { kind: system, then: done }`,
    ['outside of the branch'],
  ),
  stations(
    'leaves-a-branch',
    `${gate}
     legal: { kind: approval, by: lawyers, patience: { after: 1d, to: ¦done }, then: join }
     ${finance}`,
  ),
  stations(
    'leaves-a-branch',
    `${gate}
     legal: { kind: approval, by: lawyers, limit: { queue: 9, to: mail }, then: join }
     mail: { kind: system, then: ¦done }
     ${finance}`,
    ['`mail`, in a branch of `gate`'],
  ),
  stations(
    'leaves-a-branch',
    `gate: { kind: system, then: { all: [pair], then: done } }
     pair: { kind: system, then: { all: [legal, finance], then: ¦done } }
     ${legal}
     ${finance}`,
  ),
  stations('join-outside-a-branch', 'desk: { kind: system, then: { done: 90%, ¦join: 10% } }', ['no copies']),
  stations(
    'join-outside-a-branch',
    `desk: { kind: system, then: { gate: 50%, legal: 50% } }\n${gate}\nlegal: { kind: system, then: ¦join }\n${finance}`,
  ),
  stations('no-way-out', `${gate}\nlegal: { kind: system, then: ¦legal }\n${finance}`, ['to a join']),
  stations(
    'no-way-out',
    `${gate}\nlegal: { kind: system, then: ¦{ legal-again: 100%, join: 0% } }\nlegal-again: { kind: system, then: legal }\n${finance}`,
  ),
  stations(
    'endless-copies',
    `gate: { kind: system, then: { all: [pair], then: done } }
     pair: { kind: system, then: { all: [¦legal, finance], then: back } }
     back: { kind: system, then: join }
     legal: { kind: approval, by: lawyers, then: { pair: 10%, join: 90% } }
     ${finance}`,
    ['`pair`'],
  ),
  stations('unreachable', `${gate}\n${legal}\n${finance}\n¦spare: { kind: system, then: join }`),
  whole('reserved-name unreachable', `${head}  desk: { kind: system, then: done }\n  ¦¦join: end\n  done: end\n`),
  whole(
    'reserved-name',
    `${head.replace('{ lawyers', '{ ¦join: { count: 1 }, lawyers')}  desk: { kind: review, by: join, then: done }\n  done: end\n`,
  ),
]

export const manyBranchCases: readonly BadCase[] = [
  stations(
    'join-outside-a-branch leaves-a-branch leaves-a-branch unreachable',
    `desk: { kind: system, then: { gate: 90%, ¦join: 10% } }
     ${gate}
     legal: { kind: approval, by: lawyers, then: { join: 90%, ¦done: 10% } }
     finance: { kind: approval, by: controllers, patience: { after: 1d, to: ¦done }, then: join }
     ¦spare: { kind: system, then: join }`,
  ),
]
