/** What breaks first when volume doubles? The answer, the proof and the cascade, a sentence each. */

import type { BreaksFirst } from './question-types.js'
import type { Answer, CascadeStep, Constraint, Proof } from './result.js'
import { volumeInWords } from './sentence.js'

interface Found {
  readonly answer: Answer
  readonly constraints: readonly Constraint[]
  readonly proof?: Proof
  readonly cascade?: readonly CascadeStep[]
  readonly currency?: string
}

/** Steps that the sentence tells; the result has all. */
const mostTold = 3
/** Volumes that differ by less count as reached, as they do for the cascade. */
const reached = 0.99

export function breaksFirst(found: Found): BreaksFirst {
  const proof = found.proof?.first ?? found.proof?.target
  const cascade = cascadeSentence(found)
  return {
    sentence: found.answer.sentence,
    ...(proof === undefined ? {} : { proof: proof.sentence }),
    ...(cascade === undefined ? {} : { cascade }),
  }
}

function cascadeSentence({ answer, constraints, cascade, currency }: Found): string | undefined {
  if (cascade === undefined) return undefined
  const at = `${volumeInWords(answer.target)}×`
  const last = cascade.at(-1)
  if (last === undefined) {
    const short = constraints.some(
      ({ breaksAt }) => breaksAt !== undefined && breaksAt.estimate < answer.target * reached,
    )
    const grows = answer.breaks.some(
      ({ because, breaksAt }) => (because === 'growth' || because === 'capacity') && breaksAt.estimate < answer.target,
    )
    return short || grows ? undefined : `No capacity needs a step to reach ${at}.`
  }
  const told = cascade.slice(0, mostTold).map(({ relief, title }) => `${relief} at the ${title}`)
  const more = cascade.length > mostTold ? [`${cascade.length - mostTold} more`] : []
  const steps = cascade.length === 1 ? 'One step carries' : `${cascade.length} steps carry`
  const isThere = last.then === undefined || last.then >= answer.target * reached
  const to = isThere ? `to ${at}` : `no farther than ${volumeInWords(last.then ?? answer.target)}×`
  const grows = (last.confirmed?.grows ?? []).length > 0 ? '; simulated together, something still grows there' : ''
  return `${steps} the capacities ${to}: ${[...told, ...more].join(', then ')}${costOf(cascade, currency)}${grows}.`
}

/** Only where every step has its price. */
function costOf(cascade: readonly CascadeStep[], currency: string | undefined): string {
  const costs = cascade.flatMap(({ costPerWeek }) => costPerWeek ?? [])
  if (costs.length < cascade.length) return ''
  const all = Math.round(costs.reduce((sum, cost) => sum + cost, 0))
  const amount = String(all).replace(/\B(?=(\d{3})+$)/g, ',')
  return `, for ${currency === undefined ? '' : `${currency} `}${amount} a week in all`
}
