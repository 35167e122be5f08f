/** Every distribution of the language, of durations and of plain numbers. */
import { anyChance, anyHours, anyNumber, type Sight } from './any-expression.js'
import type { Dice } from './dice.js'

/** Recorded values, as `empirical` finds them. */
export const recordedFile = 'recorded.csv'
export const recordedTable = 'minutes,score\n3,0.2\n12.5,0.7\n40,1.5\n95,0.05\n'

const lengths = ['12min', '1h', '90s', '0.5h', '45 min', '2h', '0.1d', '0.02w'] as const
const cv = (dice: Dice) => dice.of('0.5', '1', '2', '0')

/** Not below zero; a few hours at most on the average. */
export function anyDuration(dice: Dice, sight: Sight): string {
  return dice.way(
    () => dice.of(...lengths),
    () => constantDuration(dice),
    () => `lognormal(effort cv ${cv(dice)})`,
    () => `exponential((${anyHours(dice, sight)}))`,
    () => `uniform(0h effort)`,
    () => `gamma((effort * 0.5 + 1min) cv ${cv(dice)})`,
    () => anyHours(dice, sight),
  )
}

/** One that hangs on no item. */
export function constantDuration(dice: Dice): string {
  const mean = dice.of(...lengths)
  return dice.way(
    () => `exponential(${mean})`,
    () => `lognormal(${mean} cv ${cv(dice)})`,
    () => `gamma(${mean} cv ${cv(dice)})`,
    () => `weibull(${mean} cv ${cv(dice)})`,
    () => `erlang(${mean} ${dice.int(1, 4)})`,
    () => `normal(${mean} sd ${dice.of('10min', '1h')})`,
    () => `uniform(${dice.of('0h', '5min')}, ${dice.of('1h', '3h')})`,
    () => `triangular(5min ${dice.of('10min', '30min')} 2h)`,
    () => `choice(10min ${dice.of('20% 2h 80%', '50%, 30min, 50%')})`,
    () => `empirical(${recordedFile} minutes min)`,
  )
}

/** A plain number above zero. */
export function anyPositive(dice: Dice): string {
  return dice.way(
    () => dice.of('0.5', '1.5'),
    () => `lognormal(${dice.of('0.7', '1')} cv ${cv(dice)})`,
    () => 'uniform(0.1 2)',
    () => 'erlang(0.6 2)',
    () => 'choice(0.2 25% 1 75%)',
    () => `empirical(${recordedFile} score)`,
    () => 'weibull(0.8 cv 0.7)',
    () => 'triangular(0.1 0.3 2)',
  )
}

/** Any plain number. */
export function anyNumbers(dice: Dice, sight: Sight): string {
  return dice.way(
    () => anyPositive(dice),
    () => anyNumber(dice, sight),
    () => `chance((${anyChance(dice, sight)}))`,
    () => `beta(${dice.of('1', '9')} ${dice.of('2', '0.5')})`,
    () => `normal(${dice.of('1', '-1')} sd 2)`,
    () => 'exponential(3)',
    () => `chance(${dice.of('0.25', '80%')})`,
  )
}
