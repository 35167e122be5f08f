/** Durations: `18min`, or the twin `{ hours: 2, minutes: 30 }`, whose parts are added up. Hours. */
import { hoursIn, missingUnit, parseDuration } from '../words/duration.js'
import type { Problems } from '../written/problems.js'
import { child, inWords, type Written } from '../written/written.js'
import { isNumber, isText, readNumber, readWord, wantedHere } from './readers.js'

export const durationKeys = { seconds: 's', minutes: 'min', hours: 'h', days: 'd', weeks: 'w' } as const

/** `least`: whether a duration of zero can stand here. */
export function readDuration(
  written: Written | undefined,
  least: 'zero' | 'above zero',
  problems: Problems,
): number | undefined {
  if (written === undefined) return undefined
  const hours = hoursOf(written, problems)
  if (hours === undefined || hours > 0 || (hours === 0 && least === 'zero')) return hours
  const rule = least === 'zero' ? 'is not below zero' : 'is above zero'
  return problems.add(written.place, 'bad-duration', `${inWords(written)}: a duration here ${rule}`)
}

function hoursOf(written: Written, problems: Problems): number | undefined {
  if (isText(written)) return readWord(written, problems, parseDuration)
  if (isDurationTwin(written)) return hoursOfTwin(written, problems)
  if (!isNumber(written)) return wantedHere(written, 'a duration such as 18min', problems)
  if (written.value === 0) return 0
  return readWord(written, problems, () => {
    throw missingUnit(written.literal)
  })
}

export function isDurationTwin(written: Written): boolean {
  return written.kind === 'map' && Object.keys(durationKeys).some((key) => written.entries.has(key))
}

export function hoursOfTwin(written: Written, problems: Problems): number | undefined {
  let sum: number | undefined = 0
  for (const [key, unit] of Object.entries(durationKeys)) {
    const part = child(written, key)
    if (part === undefined) continue
    const amount = readNumber(part, `a number of ${key}`, problems)
    sum = sum === undefined || amount === undefined ? undefined : sum + hoursIn(amount, unit)
  }
  return sum
}
