/** The sentences of where exceptions live and how old they are. */
import type { Estimate } from '../verdict/result.js'
import { type AskedResult, atVolume, dayOf, spokenVolume } from './asked.js'
import { inItems } from './backlog-words.js'
import { ageMarks, type OpenRow, shownGrowth } from './exception-ages.js'
import { firstThatFits, inWords, isWide, overlap, shortName } from './headline.js'
import { lengthOf } from './ledger-words.js'
import { stationsOf } from './stations.js'
import { formatWithRange, timeUnitFor } from './unit.js'

/** About the station with the oldest open item at the target. */
export function exceptionsHeadline(result: AskedResult, rows: readonly OpenRow[]): string {
  const volume = spokenVolume(result)
  const current = rows.filter(({ moment }) => moment.design === 'current')
  const at = atVolume(volume)
  const noun = nounFor(result, rows)
  const age = ({ ages }: OpenRow) => ages.oldest?.estimate ?? 0
  const [own] = current.filter(({ moment }) => moment.volume === volume).toSorted((a, b) => age(b) - age(a))
  const oldest = own?.ages.oldest
  if (own === undefined || oldest === undefined) return `${at} no ${noun} is open at a week’s end`
  if (oldest.low <= 0)
    return (own.ages.count?.high ?? 1) < 1
      ? `${at} an open ${noun} at a week’s end is rare`
      : `${at} how old the oldest open ${noun} gets is not settled`
  const before = current.find(({ station, moment }) => station.id === own.station.id && moment.volume === 1)
  const several = new Set(current.map(({ station }) => station.id)).size > 1
  const where = several ? ` at ${shortName(own.station.title)}` : ''
  const said = `${at} the oldest open ${noun}${where} is ${lengthOf(oldest)} old`
  const growth = shownGrowth(own)
  const { word } = dayOf(result, result.run)
  const today = before?.ages.oldest
  const beside = volume === 1 || today === undefined ? [] : [besideToday(oldest, today)]
  return firstThatFits(
    ...(growth === undefined ? [] : [`${said}, and ${inItems(growth)} more wait every ${word}`]),
    ...beside.map((words) => `${said}; ${words}`),
    said,
    ...(several
      ? [`${at} an open ${noun} gets ${lengthOf(oldest)} old`]
      : [`${at} the oldest open ${noun} is ${lengthOf(oldest)} old`]),
  )
}

function besideToday(then: Estimate, today: Estimate): string {
  return overlap(then, today)
    ? 'no difference to today is shown'
    : `today ${isWide(today) ? lengthOf(today) : inWords(today)}`
}

/** Where there is no station of kind `exception`, what is looked at are reviews and approvals. */
function nounFor({ scenario }: AskedResult, rows: readonly OpenRow[]): string {
  const stations = stationsOf(scenario)
  return rows.every(({ station }) => stations.get(station.id)?.kind === 'exception') ? 'exception' : 'item'
}

export function exceptionsSubtitle(rows: readonly OpenRow[]): string {
  const titles = [...new Set(rows.map(({ station }) => station.title))]
  const where = titles.length === 1 ? ` at ${titles[0]}` : ''
  return `Age since arrival of what is open${where} at week ends, with 95% intervals; beside it how many are open and by how many the queue grows. Oldest: mean over week ends, 0 where none is open.`
}

/** `554 open, +7.7 a day`, and shorter wordings for where there is no room. */
export function labelsOf(row: OpenRow, word: string): readonly [string, ...string[]] {
  const { count } = row.ages
  const growth = shownGrowth(row)
  const open = count === undefined ? '' : `${inItems({ ...count, low: Math.max(0, count.low) })} open`
  if (growth === undefined) return [open]
  const joint = open === '' ? '' : `${open}, `
  return [`${joint}+${inItems(growth)} a ${word}`, `${joint}+${inItems(growth)}`, open]
}

export function exceptionsAlt(rows: readonly OpenRow[], word: string): string {
  return rows
    .map((row) => {
      const longest = Math.max(...ageMarks.map(([name]) => row.ages[name]?.estimate ?? 0))
      const ages = ageMarks.flatMap(([name, , words]) => {
        const age = row.ages[name]
        return age === undefined ? [] : [`${words} ${formatWithRange(age, timeUnitFor(longest))}`]
      })
      const growth = shownGrowth(row) === undefined ? 'no growth is found' : `it grows`
      const found = row.station.growthPerDay === undefined ? '' : `; ${growth}`
      return `${row.station.title}, ${row.moment.name}: ${[labelsOf(row, word)[0], ...ages].filter((each) => each !== '').join(', ')}${found}.`
    })
    .join(' ')
}
