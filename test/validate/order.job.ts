/**
 * Who breaks first on 200 generated designs whose true order is known. Writes docs/validation/order.md.
 * `STUDIES=20` asks for fewer, and writes nothing.
 */
import { expect, it } from 'vitest'
import { stress } from '../../src/studies/stress.js'
import { knownDesign } from './known-design.js'
import { loadedFrom } from './loaded-from.js'
import { percent, type Row, writeOutcome } from './outcome.js'

const asked = Number(process.env.STUDIES ?? 200)
const studies = Math.min(asked, 200)
/** True break volumes that lie this close together may be called `or`. */
const close = 0.05

type Judged = 'right' | 'or, close' | 'or, apart' | 'and, close' | 'not settled' | 'wrong'

interface Named {
  readonly seed: number
  readonly judged: Judged
  readonly row: Row
}

async function named(seed: number): Promise<Named> {
  const { text, breaks } = knownDesign(seed)
  const { answer, proof } = await stress(await loadedFrom(text), { seed })
  const [first, second] = breaks
  const gap = second.at / first.at - 1
  const { relation = 'none', verdict = [] } = proof?.first ?? {}
  const judged = judge(relation, verdict, first.id, gap)
  const [low, high] = [answer.breaksAt?.low ?? 0, answer.breaksAt?.high ?? 0]
  const row = [
    String(seed),
    `${first.id} ${first.at.toFixed(3)}`,
    `${second.id} ${second.at.toFixed(3)}`,
    `${answer.first} ${answer.breaksAt?.estimate.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`,
    `${relation} ${verdict.join(', ')}`,
    judged,
  ]
  return { seed, judged, row }
}

function judge(relation: string, verdict: readonly string[], truth: string, gap: number): Judged {
  if (relation === 'sole' || relation === 'accepted') return verdict[0] === truth ? 'right' : 'wrong'
  if (relation === 'or') return gap <= close ? 'or, close' : 'or, apart'
  if (relation === 'and') return gap <= close ? 'and, close' : 'wrong'
  return 'not settled'
}

it('who breaks first', async () => {
  const all: Named[] = []
  for (let seed = 1; seed <= studies; seed++) {
    const one = await named(seed)
    if (one.judged !== 'right') console.log(one.row.join(' · '))
    all.push(one)
  }
  const share = (...judged: Judged[]) => all.filter((each) => judged.includes(each.judged)).length / all.length
  const kinds: Judged[] = ['right', 'or, close', 'and, close', 'or, apart', 'not settled', 'wrong']
  for (const kind of kinds) console.log(`${kind}: ${percent(share(kind), 1)}`)
  if (studies === 200)
    writeOutcome('order', {
      title: 'Who breaks first, on designs whose order is known',
      about: `Designs of seeds 1 to ${studies} (\`test/validate/known-design.ts\`), each studied with its own seed: ${kinds.map((kind) => `${kind} ${percent(share(kind), 1)}`).join(' · ')}. Asked: at most 5 % wrong or not settled; “or” only where the two smallest true values lie within 5 % of each other, and in at most 15 %. The table lists those that are not simply right.`,
      head: ['seed', 'truth: first', 'second', 'found', 'proof', 'judged'],
      rows: all.filter(({ judged }) => judged !== 'right').map(({ row }) => row),
    })
  expect(share('wrong', 'not settled')).toBeLessThanOrEqual(0.05)
  expect(share('or, apart')).toBe(0)
  expect(share('or, close')).toBeLessThanOrEqual(0.15)
})
