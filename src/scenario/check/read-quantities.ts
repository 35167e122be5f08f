/** Shares, rates, costs and agendas: their short forms and their twins. */
import { type Agenda, parseAgenda } from '../words/agenda.js'
import { type Cost, type CostUnit, costWithinBounds, parseCost, parseCostUnit } from '../words/cost.js'
import { parsePercent, parsePoints, pointsWithinBounds, shareWithinBounds } from '../words/percent.js'
import { missingPeriod, parsePeriod, parseRate, positiveRate, type Rate } from '../words/rate.js'
import type { Problems } from '../written/problems.js'
import { child, type Written } from '../written/written.js'
import { readDuration } from './read-duration.js'
import { isNumber, isText, readNumber, readText, readWord, wantedHere } from './readers.js'

/** `18%`, or the number 0.18. */
export function readShare(written: Written | undefined, problems: Problems): number | undefined {
  if (written === undefined) return undefined
  if (isNumber(written)) return readWord(written, problems, () => shareWithinBounds(written.value, written.literal))
  if (isText(written)) return readWord(written, problems, parsePercent)
  return wantedHere(written, 'a share such as 18%', problems)
}

/** Percentage points, which may be below zero: `-6%`, or the number -0.06. */
export function readPoints(written: Written | undefined, problems: Problems): number | undefined {
  if (written === undefined) return undefined
  if (isNumber(written)) return readWord(written, problems, () => pointsWithinBounds(written.value, written.literal))
  if (isText(written)) return readWord(written, problems, parsePoints)
  return wantedHere(written, 'percentage points such as 6%', problems)
}

/** `240 per workday`, or `{ count: 240, per: workday }`. */
export function readRate(written: Written | undefined, problems: Problems): Rate | undefined {
  if (written === undefined) return undefined
  if (isText(written)) return readWord(written, problems, parseRate)
  if (isNumber(written)) {
    return readWord(written, problems, (text) => {
      throw missingPeriod(text)
    })
  }
  if (written.kind !== 'map') return wantedHere(written, 'a rate such as 240 per workday', problems)
  const count = readNumber(child(written, 'count'), 'a number', problems)
  const period = readTwinWord(child(written, 'per'), 'a period such as workday', problems, parsePeriod)
  if (count === undefined || period === undefined) return undefined
  const place = child(written, 'count')
  return place?.kind === 'scalar' ? readWord(place, problems, (text) => positiveRate(count, period, text)) : undefined
}

/** `52 per hour`, or `{ amount: 52, per: hour }`. `units`: those which may stand here. */
export function readCost<Unit extends CostUnit>(
  written: Written | undefined,
  units: readonly Unit[],
  problems: Problems,
): Cost<Unit> | undefined {
  if (written === undefined) return undefined
  if (isText(written) || isNumber(written)) return readWord(written, problems, (text) => parseCost(text, units))
  if (written.kind !== 'map') return wantedHere(written, `a cost such as 52 per ${units[0]}`, problems)
  const amount = readNumber(child(written, 'amount'), 'a number', problems)
  const unit = readTwinWord(child(written, 'per'), `\`${units.join('` or `')}\``, problems, (text) =>
    parseCostUnit(text, units),
  )
  const place = child(written, 'amount')
  if (amount === undefined || unit === undefined || place?.kind !== 'scalar') return undefined
  return readWord(place, problems, (text) => costWithinBounds(amount, unit, text))
}

/** `200 items in 60min`, or `{ items: 200, in: 60min }`. */
export function readAgenda(written: Written | undefined, problems: Problems): Agenda | undefined {
  if (written === undefined) return undefined
  if (isText(written)) return checkedAgenda(readWord(written, problems, parseAgenda), written, problems)
  if (written.kind !== 'map') return wantedHere(written, 'an agenda such as 200 items in 60min', problems)
  const items = readNumber(child(written, 'items'), 'a whole number of items, at least 1,', problems, {
    least: 1,
    whole: true,
  })
  const lasts = readDuration(child(written, 'in'), 'above zero', problems)
  return items === undefined || lasts === undefined ? undefined : { items, lasts }
}

function checkedAgenda(agenda: Agenda | undefined, written: Written, problems: Problems): Agenda | undefined {
  if (agenda === undefined) return undefined
  if (agenda.items < 1 || !Number.isInteger(agenda.items)) {
    return problems.add(
      written.place,
      'out-of-range',
      `\`${agenda.items} items\`: an agenda holds a whole number of items, at least 1`,
    )
  }
  if (agenda.lasts > 0) return agenda
  return problems.add(written.place, 'bad-duration', 'a sitting lasts longer than zero')
}

function readTwinWord<Value>(
  written: Written | undefined,
  wanted: string,
  problems: Problems,
  parse: (text: string) => Value,
): Value | undefined {
  const text = readText(written, wanted, problems)
  return text === undefined || written?.kind !== 'scalar' ? undefined : readWord(written, problems, parse)
}
