/** What a review makes of an item that is right or wrong: what it catches and what it spoils. */
import { correctName } from '../reviews.js'
import type { ClassOverride } from '../scenario.js'
import type { Place } from '../written/source.js'
import { child, type Written } from '../written/written.js'
import type { Check } from './check.js'
import { readChance } from './read-chance.js'

export function readReview(written: Written, check: Check): Pick<ClassOverride, 'catches' | 'spoils'> {
  for (const key of ['catches', 'spoils'] as const) {
    const found = written.kind === 'map' ? written.entries.get(key) : undefined
    if (found !== undefined) needCorrect(found.place, `\`${key}\` changes`, check)
  }
  const catches = readChance(child(written, 'catches'), check)
  const spoils = readChance(child(written, 'spoils'), check)
  return { ...(catches !== undefined && { catches }), ...(spoils !== undefined && { spoils }) }
}

/** Reports where no item is right or wrong. `what`: the beginning of the message. */
export function needCorrect(place: Place, what: string, { names, problems }: Check): void {
  if (names.attributes.includes(correctName)) return
  problems.add(
    place,
    'no-correct',
    `${what} whether an item is right, its attribute \`${correctName}\`, and there is none`,
    'write for example ai-output: { accuracy: 91% }, or items: { attributes: { correct: chance(0.9) } }',
  )
}
