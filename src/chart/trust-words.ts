/** The sentences of what feedback does week by week. */
import { type AskedResult, atVolume, spokenVolume } from './asked.js'
import { fieldsIn } from './fields.js'
import { capitalised, firstThatFits, shortName } from './headline.js'
import { formatNumber } from './rounding.js'
import { type Course, courseOf, type WeekPanel } from './trust-weeks.js'

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
  const moved = courses.filter(({ isShare, course }) => !isShare && course.verdict !== 'stays')
  const [first] = moved
  if (review === undefined) {
    if (first === undefined) return `${at} feedback comes to rest where it began`
    return firstThatFits(
      `${capitalised(variableInWords(first))} ${weeksIn(first.course)}${place}`,
      `${at} feedback moves`,
    )
  }
  if (review.verdict === 'stays') return `${at} feedback leaves review at ${percent(review.to)}`
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
  return `${shortName(name)} ${verdict === 'rises' ? 'rises' : 'falls'} from ${level(from)} to ${level(to)}`
}

function weeksIn({ weeks }: Course): string {
  return weeks === 1 ? 'in the first week' : `in ${weeks} weeks`
}

/** Two digits: a weekly mean has no interval that would carry more. */
function percent(share: number): string {
  return `${formatNumber(share * 100, 0)}%`
}

/** As many decimals as a number of that size asks for. */
export function level(value: number, size: number = Math.abs(value)): string {
  return formatNumber(value, size >= 10 ? 0 : size >= 1 ? 1 : 2)
}

export function trustAlt(panels: readonly WeekPanel[]): string {
  const told = panels.flatMap(({ title, isShare, lines }) =>
    lines.map(({ moment, weekly }) => {
      const known = weekly.filter((each) => each !== null)
      const [first, last] = [known[0] ?? 0, known.at(-1) ?? 0].map((each) => (isShare ? percent(each) : level(each)))
      return `${capitalised(title)}, ${moment.name}: ${first} at first, ${last} in the last week.`
    }),
  )
  return `Week by week, means over replications. ${told.join(' ')}`
}
