/** Whether a redesign keeps the people and the AI of the current design, read off both merged files. */
import { fieldsIn } from './fields.js'

interface Written {
  readonly resolved: unknown
}

export interface Kept {
  /** The same pools with as many people, on the same calendars. */
  readonly people: boolean
  /** The same AI stations, as fast and on as many machines, with output that is as good. */
  readonly ai: boolean
}

export function keptBy(current: Written, redesign: Written): Kept {
  return {
    people: isSame(peopleOf(current), peopleOf(redesign)),
    ai: isSame(aiOf(current), aiOf(redesign)),
  }
}

function peopleOf({ resolved }: Written): unknown {
  const { pools, calendars } = fieldsIn(resolved)
  const staffed = Object.entries(fieldsIn(pools)).map(([id, pool]) => {
    const { title: _, cost: __, ...rest } = fieldsIn(pool)
    return [id, { ...rest, hours: fieldsIn(calendars)[String(rest.calendar)] }]
  })
  return Object.fromEntries(staffed)
}

/** What an item brings along of the AI: how sure it is, whether it is right, what is missing. */
const ofOutput = ['confidence', 'correct', 'missing']

function aiOf({ resolved }: Written): unknown {
  const { stations, items, ...rest } = fieldsIn(resolved)
  const attributes = fieldsIn(fieldsIn(items).attributes)
  const ai = Object.entries(fieldsIn(stations)).flatMap(([id, station]) => {
    const { kind, takes, machine, speed, classes, by } = fieldsIn(station)
    if (kind !== 'ai') return []
    const times = Object.entries(fieldsIn(classes)).map(([name, each]) => [name, fieldsIn(each).takes])
    return [[id, { takes, machine, speed, by, times }]]
  })
  return { ai, output: rest['ai-output'], attributes: ofOutput.map((name) => attributes[name]) }
}

/** Whatever the order of the keys. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(sorted)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, sorted(value)]),
  )
}
