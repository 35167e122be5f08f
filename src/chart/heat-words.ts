/** The heat strip's sentences. */
import type { Constraint, StressResult } from '../verdict/result.js'
import { capitalised, exactly, firstThatFits, shortName } from './headline.js'
import { loadInWords, signOf } from './trusted-load.js'

interface Loaded {
  readonly constraint: Constraint
  readonly load: number
}

/** Theory has no interval: loads this near to capacity are called "at or over" it. */
const near = 0.02

/** Who is over capacity at the target, and how far the machines are from it. */
export function heatHeadline(result: StressResult): string {
  const at = exactly(result.answer.target)
  const loaded = loadsAtTarget(result)
  const over = loaded.filter(isOver)
  const most = over[0] ?? loaded[0]
  if (!most) return `Theory does not say how loaded the design is at ${at}`
  if (over.length === 0) {
    const [may, ...others] = result.constraints.filter(mayBeOver)
    if (may?.offeredLoadAtTarget !== undefined && may.trust?.bound === 'at most' && others.length === 0)
      return `At ${at} only ${shortName(may.title)} may be over capacity, at ${loadInWords(may.offeredLoadAtTarget)} at most`
    if (may !== undefined) return `Theory does not say whether anything is over capacity at ${at}`
    return isSurelyMost(most, result.constraints)
      ? `At ${at} nothing is over capacity; the most is ${bounded(most)}, at ${shortName(most.constraint.title)}`
      : `At ${at} nothing is over capacity; no load is above ${loadInWords(most.load)}`
  }
  const word = over.some((each) => each.load < 1 + near) ? 'at or over' : 'over'
  // Of a constraint whose load theory does not know nothing is said: then not "every", and not "only".
  const isWhole = !result.constraints.some(
    (each) => mayBeOver(each) && !over.some(({ constraint }) => constraint === each),
  )
  const people = loaded.filter((each) => each.constraint.kind !== 'machine')
  const machine = loaded.find((each) => each.constraint.kind === 'machine')
  if (isWhole && people.length > 1 && people.every(isOver) && (machine?.load ?? 0) < 1) {
    return firstThatFits(
      ...(machine
        ? [
            `At ${at} every human step is ${word} capacity; ${shortName(machine.constraint.title)} is ${bounded(machine)} busy`,
          ]
        : []),
      `At ${at} every human step is ${word} capacity`,
    )
  }
  const name = shortName(most.constraint.title)
  if (over.length === 1) {
    if (loaded.length === 1) return `At ${at} the load is ${word} capacity: ${name}, at ${bounded(most)}`
    return isWhole
      ? `At ${at} only one is ${word} capacity: ${name}, at ${bounded(most)}`
      : `At ${at} one at least is ${word} capacity: ${name}, at ${bounded(most)}`
  }
  const count = `At ${at} ${isWhole ? '' : 'at least '}${over.length} of ${result.constraints.length} constraints are ${word} capacity`
  return isSurelyMost(most, result.constraints)
    ? firstThatFits(`${count}; ${name} most, at ${bounded(most)}`, `${count}, up to ${bounded(most)}`)
    : firstThatFits(`${count}; ${name} is at ${bounded(most)}`, count)
}

/** Surely: a load that it has at most may be smaller. */
function isOver({ load, constraint: { trust } }: Loaded): boolean {
  return load >= 1 && !(trust?.says === 'bound' && trust.bound === 'at most')
}

function mayBeOver(constraint: Constraint): boolean {
  return mayBeHigher(constraint) || (constraint.offeredLoadAtTarget ?? 0) >= 1
}

/** Theory knows no load of it, only one that it has at least, or one that is about capacity. */
function mayBeHigher({ offeredLoadAtTarget, trust }: Constraint): boolean {
  if (offeredLoadAtTarget === undefined) return true
  if (trust?.says === 'approximate') return offeredLoadAtTarget >= 1 - near
  return trust?.says === 'bound' && trust.bound !== 'at most'
}

function loadsAtTarget(result: StressResult): Loaded[] {
  return result.constraints
    .flatMap((constraint) =>
      constraint.offeredLoadAtTarget === undefined ? [] : [{ constraint, load: constraint.offeredLoadAtTarget }],
    )
    .sort((a, b) => b.load - a.load)
}

/** Not where another's load is not known, or has a bound that lets it be higher. */
function isSurelyMost({ constraint: own, load }: Loaded, constraints: readonly Constraint[]): boolean {
  if (signOf(own.trust) === '≤') return constraints.length === 1
  return constraints.every(
    (each) =>
      each === own ||
      (each.offeredLoadAtTarget !== undefined && each.offeredLoadAtTarget <= load && signOf(each.trust) !== '≥'),
  )
}

/** `115%`, `115% or more`, `at most 19%`, `about 80%`: a sentence has words where a table has signs. */
function bounded({ load, constraint: { trust } }: Loaded): string {
  const percent = loadInWords(load)
  switch (signOf(trust)) {
    case '≥':
      return `${percent} or more`
    case '≤':
      return `at most ${percent}`
    case '≈':
      return `about ${percent}`
    case '':
      return percent
  }
}

export function heatAlt(result: StressResult): string {
  const lines = result.constraints.map(({ title, offeredLoad, offeredLoadAtTarget, trust }) => {
    if (offeredLoad === undefined || offeredLoadAtTarget === undefined) return `${title}: theory does not say.`
    return `${title}: ${loadInWords(offeredLoad, trust)} today, ${loadInWords(offeredLoadAtTarget, trust)} at ${exactly(result.answer.target)}.`
  })
  return capitalised(
    `offered load of each constraint over volume, in percent of capacity, current design. ${lines.join(' ')}`,
  )
}
