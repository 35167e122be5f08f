/** Prices: `52 per hour`, `0.18 per item`, `900 per meeting`. */
import { Misread } from './misread.js'
import { finiteNumber } from './number.js'
import { numberAndRest } from './pieces.js'

export type CostUnit = 'hour' | 'item' | 'meeting'

export interface Cost<Unit extends CostUnit = CostUnit> {
  readonly amount: number
  readonly per: Unit
}

const perUnit = /^per\s+(\S+)$/

/** `units`: those which may stand here. */
export function parseCost<Unit extends CostUnit>(text: string, units: readonly Unit[]): Cost<Unit> {
  const number = numberAndRest(text)
  const unit = perUnit.exec(number?.rest.text ?? '')?.[1]
  const example = units.map((unit) => `52 per ${unit}`).join(' or ')
  if (number === undefined || (unit === undefined && number.rest.text !== '')) {
    throw new Misread('bad-cost', `\`${text}\` is no cost`, { hint: `write for example ${example}` })
  }
  const { digits } = number
  if (unit === undefined) {
    const hint = `write ${units.map((each) => `${digits} per ${each}`).join(' or ')}`
    throw new Misread('missing-unit', `\`${text.trim()}\` does not say per what`, { hint })
  }
  return costWithinBounds(finiteNumber(digits), parseCostUnit(unit, units, text.lastIndexOf(unit)), text)
}

export function parseCostUnit<Unit extends CostUnit>(unit: string, units: readonly Unit[], offset = 0): Unit {
  const found = units.find((each) => each === unit)
  if (found !== undefined) return found
  const hint = `here a cost is per ${units.join(' or per ')}`
  throw new Misread('unknown-unit', `\`per ${unit}\` cannot be here`, { hint, offset })
}

export function costWithinBounds<Unit extends CostUnit>(amount: number, per: Unit, text: string): Cost<Unit> {
  if (amount >= 0) return { amount, per }
  throw new Misread('negative-cost', `\`${text.trim()}\`: a cost is not below 0`)
}
