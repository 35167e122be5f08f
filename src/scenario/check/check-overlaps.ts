/**
 * Levers that may be taken together never touch one value: the later one would undo what the earlier is paid for. Two
 * that do are told with both places, unless one of them excludes the other.
 */
import { placeOfValue } from '../value-path.js'
import { type Replaced, replacedBy } from '../written/overlay.js'
import type { Problems } from '../written/problems.js'
import type { Place } from '../written/source.js'
import type { JsonObject } from '../written/written.js'
import type { WrittenLever } from './check-levers.js'

interface Touched extends Replaced {
  readonly lever: WrittenLever
}

/** @param base the merged scenario, through which the paths of ranges lead */
export function checkOverlaps(levers: readonly WrittenLever[], base: JsonObject, problems: Problems): void {
  const touched = new TouchedPaths()
  for (const lever of levers) {
    const own = touchedBy(lever, base)
    const told = new Set<WrittenLever>()
    for (const each of own) {
      for (const earlier of touched.meeting(each.path)) {
        if (told.has(earlier.lever) || areApart(lever, earlier.lever)) continue
        told.add(earlier.lever)
        refuse(each, earlier, problems)
      }
    }
    for (const each of own) touched.add(each)
  }
}

/** Whether one of the two excludes the other. */
export function areApart(a: WrittenLever, b: WrittenLever): boolean {
  return a.excludes.includes(b.name) || b.excludes.includes(a.name)
}

function touchedBy(lever: WrittenLever, base: JsonObject): Touched[] {
  if (lever.does.by === 'patch') return replacedBy(lever.does.changes).map((each) => ({ ...each, lever }))
  const path = placeOfValue(base, lever.does.range.path)
  return 'hint' in path ? [] : [{ path, place: lever.does.place, lever }]
}

function refuse(later: Touched, earlier: Touched, problems: Problems): void {
  const [inner, outer] = later.path.length > earlier.path.length ? [later, earlier] : [earlier, later]
  const isSame = inner.path.length === outer.path.length
  const what = isSame
    ? `both set \`${nameOf(inner.path)}\``
    : `touch one value: \`${inner.lever.name}\` sets \`${nameOf(inner.path)}\` inside \`${nameOf(outer.path)}\`, which \`${outer.lever.name}\` replaces whole`
  problems.add(
    later.place,
    'levers-overlap',
    `\`${earlier.lever.name}\` (${inWords(earlier.place)}) and \`${later.lever.name}\` (${inWords(later.place)}) ${what}: taken together, the later would undo the earlier`,
    `write \`excludes: [${earlier.lever.name}]\` at \`${later.lever.name}\`, or make one lever of both`,
  )
}

function nameOf(path: Replaced['path']): string {
  return path.join('.')
}

/** `levers.yaml:4:15`. */
function inWords({ source, offset }: Place): string {
  const { line, column } = source.positionOf(offset)
  return `${source.file}:${line}:${column}`
}

/** Paths by their keys, so that those which begin with a path are found without looking at all. */
class TouchedPaths {
  readonly #here: Touched[] = []
  readonly #below = new Map<string | number, TouchedPaths>()

  add(touched: Touched, depth = 0): void {
    if (depth === touched.path.length) {
      this.#here.push(touched)
      return
    }
    const key = touched.path[depth]
    const below = this.#below.get(key) ?? new TouchedPaths()
    this.#below.set(key, below)
    below.add(touched, depth + 1)
  }

  /** Those at the same path, at one that leads to it, and at one inside it. */
  meeting(path: Replaced['path'], depth = 0): Touched[] {
    if (depth === path.length) return this.#all()
    return [...this.#here, ...(this.#below.get(path[depth])?.meeting(path, depth + 1) ?? [])]
  }

  #all(): Touched[] {
    return [...this.#here, ...[...this.#below.values()].flatMap((below) => below.#all())]
  }
}
