/** The sentences of what feedback does week by week. */
import type { Estimate } from '../verdict/result.js'
import { type AskedResult, atVolume, spokenVolume } from './asked.js'
import { fieldsIn } from './fields.js'
import { capitalised, firstThatFits, shortName } from './headline.js'
import { type Course, courseOf, type WeekPanel } from './trust-weeks.js'
import { countUnit, format, shareUnit, type Unit } from './unit.js'
import { isKnown, type Weekly, weekInWords } from './weekly.js'

/**
 * That overrides push review is said only where a variable that they move changes, a station reads it, and review rises;
 * elsewhere what the curves do, one beside the other.
 */
export function trustHeadline(result: AskedResult, panels: readonly WeekPanel[]): string {
  const volume = spokenVolume(result)
  const at = atVolume(volume)
  const place = volume === 1 ? '' : ` at ${at.slice(3)}`
  const courses = panels.flatMap(({ key, title, isShare, lines }) => {
    const line = lines.find(({ moment }) => moment.design === 'current' && moment.volume === volume)
    const course = line && courseOf(line.weekly, isShare)
    return course === undefined ? [] : [{ name: title, isShare: key === 'reviewShare', course }]
  })
  const review = courses.find(({ isShare }) => isShare)?.course
  const moved = courses.filter(
    ({ isShare, course: { verdict } }) => !isShare && (verdict === 'rises' || verdict === 'falls'),
  )
  const [first] = moved
  if (review === undefined) {
    if (first === undefined) {
      const stays = courses.length > 0 && courses.every(({ course: { verdict } }) => verdict === 'stays')
      return stays ? `${at} feedback comes to rest where it began` : `${at} no clear change by feedback is shown`
    }
    return firstThatFits(
      `${capitalised(variableInWords(first))} ${weeksIn(first.course)}${place}`,
      `${at} feedback moves`,
    )
  }
  if (review.verdict === 'stays') return `${at} feedback leaves review at ${percent(review.to)}`
  if (review.verdict === 'open') {
    const beside = first === undefined ? '' : `; ${variableInWords(first)}`
    return firstThatFits(
      `${at} no clear change of review is shown${beside}`,
      `${at} no clear change of review is shown`,
    )
  }
  const share = `from ${percent(review.from)} to ${percent(review.to)}`
  const verb = review.verdict === 'rises' ? 'rises' : 'falls'
  const pushed = review.verdict === 'rises' && moved.some(({ name }) => overridesReach(result, name))
  return firstThatFits(
    ...(pushed ? [`Overrides push review ${share} ${weeksIn(review)}${place}`] : []),
    ...(first === undefined ? [] : [`Review ${verb} ${share} ${weeksIn(review)}${place}; ${variableInWords(first)}`]),
    `Review ${verb} ${share} ${weeksIn(review)}${place}`,
  )
}

/** Whether overrides move the variable, and a station's rules or work read it. */
function overridesReach({ scenario }: AskedResult, name: string): boolean {
  const { feedback, stations } = fieldsIn(scenario.resolved)
  const moves = Object.entries(fieldsIn(fieldsIn(fieldsIn(feedback)[name]).moves))
  const read: readonly string[] = JSON.stringify(stations ?? {}).match(/[\w-]+/g) ?? []
  return (
    moves.some(([event, by]) => /^(override|caught)\b/.test(event) && Number.parseFloat(String(by)) !== 0) &&
    read.includes(name)
  )
}

function variableInWords({
  name,
  course: { from, to, verdict },
}: {
  readonly name: string
  readonly course: Course
}): string {
  return `${shortName(name)} ${verdict === 'rises' ? 'rises' : 'falls'} from ${inDigits(from)} to ${inDigits(to)}`
}

function weeksIn({ weeks }: Course): string {
  return weeks === 1 ? 'in the first week' : `in ${weeks} weeks`
}

/** Whole percent, or tens where the interval supports no more. */
function percent(share: Estimate): string {
  return format(share, { ...shareUnit, mostDecimals: 0 })
}

/** As many decimals as a number of that size asks for, and no more than its interval supports. */
function inDigits(of: Estimate): string {
  return format(of, levelUnit(Math.abs(of.estimate)))
}

export function levelUnit(size: number): Unit {
  return { ...countUnit, mostDecimals: size >= 10 ? 0 : size >= 1 ? 1 : 2 }
}

export function trustAlt(panels: readonly WeekPanel[]): string {
  const told = panels.flatMap(({ title, isShare, lines }) =>
    lines.map(({ moment, weekly }) => {
      const [first, last] = [weekly.means.findIndex(isKnown), weekly.means.findLastIndex(isKnown)].map((week) =>
        weekInWords(weekly, week, unitIn(weekly, isShare)),
      )
      return `${capitalised(title)}, ${moment.name}: ${first} at first, ${last} in the last week.`
    }),
  )
  return `Week by week, means over replications. ${told.join(' ')}`
}

/** Of a panel's numbers. */
export function unitIn({ means }: Weekly, isShare: boolean): Unit {
  const largest = Math.max(0, ...means.filter(isKnown).map(Math.abs))
  return isShare ? { ...shareUnit, mostDecimals: 1 } : { ...levelUnit(largest), mostDecimals: largest >= 10 ? 1 : 3 }
}
