/** Expressions over all that may be looked at where they stand. */
import type { Dice } from './dice.js'

/** What an expression may look at. */
export interface Sight {
  /** Attributes, all of them numbers. */
  readonly names: readonly string[]
  readonly classes: readonly string[]
  /** `visits`, `age` or `week`, where they mean something. */
  readonly words: readonly string[]
  /** Stations at which one can wait. */
  readonly queues: readonly string[]
}

const numbers = ['1', '0', '0.5', '2', '12%', '3', '1.25', '90min', '2h', '1d']

/** A number, perhaps below zero. */
export function anyNumber(dice: Dice, sight: Sight, depth = 2): string {
  const { names, words, queues } = sight
  const name = () => (names.length > 0 ? dice.of(...names) : 'volume')
  if (depth === 0 || dice.chance(40)) {
    return dice.way(
      name,
      () => dice.of(...numbers),
      () => dice.of('volume', ...words),
      () => (queues.length > 0 ? `queue(${dice.of(...queues)})` : name()),
    )
  }
  const part = () => anyNumber(dice, sight, depth - 1)
  return dice.way(
    () => `${part()} + ${part()}`,
    () => `${part()} - ${part()}`,
    () => `(${part()}) * ${part()}`,
    () => `(${part()}) / ${dice.of('2', '4', '(1 + volume)')}`,
    () => `-(${part()})`,
    () => `min(${part()}, ${part()})`,
    () => `max(${part()}, ${part()}, ${part()})`,
    () => `if(${anyCondition(dice, sight, depth - 1)}, ${part()}, ${part()})`,
  )
}

export function anyCondition(dice: Dice, sight: Sight, depth = 2): string {
  if (depth === 0 || dice.chance(50)) {
    const comparison = () => {
      const operator = dice.of('>', '<', '>=', '<=', '=', '!=')
      return `${anyNumber(dice, sight, 1)} ${operator} ${anyNumber(dice, sight, 1)}`
    }
    const ofClass = () => `class ${dice.of('=', '!=')} "${dice.of(...sight.classes)}"`
    return sight.classes.length === 0 ? comparison() : dice.way(comparison, comparison, ofClass)
  }
  const part = () => anyCondition(dice, sight, depth - 1)
  return dice.way(
    () => `${part()} and ${part()}`,
    () => `${part()} or ${part()}`,
    () => `not (${part()})`,
    () => `(${part()}) and not (${part()})`,
  )
}

/** A number of hours above zero and not too long, whatever it looks at. */
export function anyHours(dice: Dice, sight: Sight): string {
  return `min(4h, max(5min, ${anyNumber(dice, sight)}))`
}

/** Between 0 and 1. */
export function anyChance(dice: Dice, sight: Sight): string {
  return `min(1, max(0, ${anyNumber(dice, sight)}))`
}
