/** The heat strip's sentences. */
import type { Constraint, StressResult } from '../verdict/result.js'
import { capitalised, exactly, firstThatFits, shortName } from './headline.js'
import { loadInSentence, loadInWords, loadOf, type ShownLoad, signOf } from './trusted-load.js'

interface Loaded extends ShownLoad {
  readonly constraint: Constraint
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
    const mayBe = may && loadOf(may, 'target')
    if (may !== undefined && mayBe?.trust?.bound === 'at most' && others.length === 0)
      return `At ${at} only ${shortName(may.title)} may be over capacity, at ${loadInWords(mayBe.load)} at most`
    if (may !== undefined) return `Theory does not say whether anything is over capacity at ${at}`
    return isSurelyMost(most, result.constraints)
      ? `At ${at} nothing is over capacity; the most is ${loadInSentence(most)}, at ${shortName(most.constraint.title)}`
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
            `At ${at} every human step is ${word} capacity; ${shortName(machine.constraint.title)} is ${loadInSentence(machine)} busy`,
          ]
        : []),
      `At ${at} every human step is ${word} capacity`,
    )
  }
  const name = shortName(most.constraint.title)
  if (over.length === 1) {
    if (loaded.length === 1) return `At ${at} the load is ${word} capacity: ${name}, at ${loadInSentence(most)}`
    return isWhole
      ? `At ${at} only one is ${word} capacity: ${name}, at ${loadInSentence(most)}`
      : `At ${at} one at least is ${word} capacity: ${name}, at ${loadInSentence(most)}`
  }
  const count = `At ${at} ${isWhole ? '' : 'at least '}${over.length} of ${result.constraints.length} constraints are ${word} capacity`
  return isSurelyMost(most, result.constraints)
    ? firstThatFits(`${count}; ${name} most, at ${loadInSentence(most)}`, `${count}, up to ${loadInSentence(most)}`)
    : firstThatFits(`${count}; ${name} is at ${loadInSentence(most)}`, count)
}

/** Surely: a load that it has at most may be smaller. */
function isOver({ load, trust }: Loaded): boolean {
  return load >= 1 && !(trust?.says === 'bound' && trust.bound === 'at most')
}

function mayBeOver(constraint: Constraint): boolean {
  return mayBeHigher(constraint) || (loadOf(constraint, 'target')?.load ?? 0) >= 1
}

/** Theory knows no load of it, only one that it has at least, or one that is about capacity. */
function mayBeHigher(constraint: Constraint): boolean {
  const shown = loadOf(constraint, 'target')
  if (shown === undefined) return true
  const { load, trust } = shown
  if (trust?.says === 'approximate') return load >= 1 - near
  return trust?.says === 'bound' && trust.bound !== 'at most'
}

function loadsAtTarget(result: StressResult): Loaded[] {
  return result.constraints
    .flatMap((constraint) => {
      const shown = loadOf(constraint, 'target')
      return shown === undefined ? [] : [{ constraint, ...shown }]
    })
    .sort((a, b) => b.load - a.load)
}

/** Not where another's load is not known, or has a bound that lets it be higher. */
function isSurelyMost({ constraint: own, load, trust }: Loaded, constraints: readonly Constraint[]): boolean {
  if (signOf(trust) === '≤') return constraints.length === 1
  return constraints.every((each) => {
    const shown = loadOf(each, 'target')
    return each === own || (shown !== undefined && shown.load <= load && signOf(shown.trust) !== '≥')
  })
}

export function heatAlt(result: StressResult): string {
  const lines = result.constraints.map((constraint) => {
    const [today, later] = [loadOf(constraint, 'today'), loadOf(constraint, 'target')]
    if (today === undefined || later === undefined) return `${constraint.title}: theory does not say.`
    return `${constraint.title}: ${loadInWords(today.load, today.trust)} today, ${loadInWords(later.load, later.trust)} at ${exactly(result.answer.target)}.`
  })
  return capitalised(
    `offered load of each constraint over volume, in percent of capacity, current design. ${lines.join(' ')}`,
  )
}
