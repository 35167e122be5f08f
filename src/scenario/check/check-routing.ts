/** Where items go from a station: shares, rules, or one target's name. */
import type { Routing, Rule } from '../scenario.js'
import { inPercent } from '../words/percent.js'
import { child, type Written, type WrittenList, type WrittenMap } from '../written/written.js'
import type { Check } from './check.js'
import { everything } from './check-expression.js'
import { shareTolerance } from './distribution-of.js'
import { readChance } from './read-chance.js'
import { readExpression } from './read-expression.js'
import { isFork, readFork } from './read-fork.js'
import { readShare } from './read-quantities.js'
import { readTarget, targetNamed } from './read-target.js'
import { isText, wantedHere } from './readers.js'

export function readRouting(written: Written | undefined, check: Check): Routing | undefined {
  if (written === undefined) return undefined
  if (written.kind === 'list') return readRules(written, check)
  if (written.kind === 'map') return isFork(written, check) ? readFork(written, check) : readShares(written, check)
  const to = readTarget(written, check)
  return to === undefined ? undefined : { shares: [{ to, share: 1 }] }
}

function readShares(written: WrittenMap, check: Check): Routing | undefined {
  const { problems } = check
  const before = problems.count
  const shares = [...written.entries].flatMap(([to, { place, value }]) => {
    targetNamed(to, place, check)
    const share = readConstantShare(value, check)
    return share === undefined ? [] : [{ to, share }]
  })
  const sum = shares.reduce((total, { share }) => total + share, 0)
  if (shares.length === written.entries.size && Math.abs(sum - 1) > shareTolerance) {
    problems.add(written.place, 'shares-do-not-sum', `these shares sum to ${inPercent(sum)}, not 100 %`)
  }
  return problems.count === before ? { shares } : undefined
}

function readConstantShare(written: Written, check: Check): number | undefined {
  const isExpression = isText(written) && /[a-z(]/i.test(written.value)
  if (!isExpression) return readShare(written, check.problems)
  const hint = 'shares that hang on the item are rules: then: [{ to: …, share: … }, { to: … }]'
  return check.problems.add(
    written.place,
    'not-constant',
    `\`${written.value}\` stands where a percentage is wanted`,
    hint,
  )
}

function readRules(written: WrittenList, check: Check): Routing | undefined {
  const { problems } = check
  const { items } = written
  if (items.length === 0) return problems.add(written.place, 'empty', 'a list of rules has at least one rule')
  const read = items.map((item) => readRule(item, check))
  const last = items[items.length - 1]
  if (child(last, 'when') !== undefined || child(last, 'share') !== undefined) {
    const hint = 'add a last rule `{ to: STATION }` without `when` and `share`'
    problems.add(
      last.place,
      'no-last-rule',
      'the last rule has a condition: an item that meets no rule would have nowhere to go',
      hint,
    )
  }
  const rules = read.filter((rule) => rule !== undefined)
  return rules.length < read.length ? undefined : { rules }
}

function readRule(written: Written, check: Check): Rule | undefined {
  const { problems } = check
  if (written.kind !== 'map') return wantedHere(written, 'a rule such as { to: review, when: amount > 1000 }', problems)
  const to = readTarget(child(written, 'to'), check)
  const when = readExpression(child(written, 'when'), everything, check)
  const share = readChance(child(written, 'share'), check)
  if (to === undefined) return undefined
  return { to, ...(when !== undefined && { when }), ...(share !== undefined && { share }) }
}
