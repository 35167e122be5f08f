/** What breaks first when volume doubles? The answer, the proof and the cascade, a sentence each. */

import type { BreaksFirst } from './question-types.js'
import type { Answer, CascadeStep, Constraint, Proof } from './result.js'
import { breakTitle, volumeInWords } from './sentence.js'

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
  const uncured = cascade.filter((step) => step.uncured === true)
  const cures = uncured.map(({ title }) => `No more people cure ${title}.`)
  const steps = cascade.filter((step) => step.uncured !== true)
  if (steps.length === 0) {
    const none = isShort(answer, constraints)
      ? []
      : [`${uncured.length > 0 ? 'Apart from that no' : 'No'} capacity needs a step to reach ${at}.`]
    const said = [...cures, ...none]
    return said.length === 0 ? undefined : said.join(' ')
  }
  const told = steps.slice(0, mostTold).map(({ relief, title }) => `${relief} at the ${title}`)
  const more = steps.length > mostTold ? [`${steps.length - mostTold} more`] : []
  const what = uncured.length + answer.missedToday.length > 0 ? 'the rest of the design' : 'the design'
  const list = `${[...told, ...more].join(', then ')}${costOf(steps, currency)}`
  return [...cures, `${carried(steps, cascade, answer.target, what)}: ${list}${refuted(steps)}.`].join(' ')
}

function isShort({ breaks, target }: Answer, constraints: readonly Constraint[]): boolean {
  const isOwn = constraints.some(({ breaksAt }) => breaksAt !== undefined && breaksAt.estimate < target * reached)
  return isOwn || breaks.some(({ because, breaksAt }) => isGrowth(because) && breaksAt.estimate < target)
}

function isGrowth(because: Answer['because']): boolean {
  return because === 'growth' || because === 'capacity'
}

/** `2 steps carry the design to 2×`: only what the simulation with all of them did not refute. */
function carried(steps: readonly CascadeStep[], all: readonly CascadeStep[], target: number, what: string): string {
  const then = all.at(-1)?.then
  const isThere = then === undefined || then >= target * reached
  const to = isThere ? `to ${volumeInWords(target)}×` : `no farther than ${volumeInWords(then)}×`
  const count = steps.length === 1 ? 'One step' : `${steps.length} steps`
  if (refuted(steps) !== '')
    return `${count} ${steps.length === 1 ? 'does' : 'do'} not carry ${what} to ${volumeInWords(target)}×`
  return `${count} ${steps.length === 1 ? 'carries' : 'carry'} ${what} ${to}`
}

function refuted(steps: readonly CascadeStep[]): string {
  const confirmed = steps.at(-1)?.confirmed
  if (confirmed === undefined) return ''
  const { at, grows, broken = [] } = confirmed
  const where = `at ${volumeInWords(at)}×`
  if (grows.length > 0) return `; simulated together, something still grows ${where}`
  return broken.length === 0 ? '' : `; simulated together, ${breakTitle(broken[0], [])} is still broken ${where}`
}

/** Only where every step has its price. */
function costOf(cascade: readonly CascadeStep[], currency: string | undefined): string {
  const costs = cascade.flatMap(({ costPerWeek }) => costPerWeek ?? [])
  if (costs.length < cascade.length) return ''
  const all = Math.round(costs.reduce((sum, cost) => sum + cost, 0))
  const amount = String(all).replace(/\B(?=(\d{3})+$)/g, ',')
  return `, for ${currency === undefined ? '' : `${currency} `}${amount} a week in all`
}
