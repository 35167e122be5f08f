/** Reads a file of levers from what is written, against the scenario on which they act. Every lever reports its own problems. */
import { type Lever, type LeverCosts, type LeverRange, stepsIn } from '../levers.js'
import { isMap, placeOfValue, type ValuePlace, valueAt } from '../value-path.js'
import { didYouMean } from '../words/nearest.js'
import { inDigits } from '../words/number.js'
import type { Problems } from '../written/problems.js'
import type { Place } from '../written/source.js'
import { child, type Entry, type JsonObject, type Written, type WrittenMap } from '../written/written.js'
import { readDuration } from './read-duration.js'
import { checkName, readEntries, readNumber, readPositive, readText, unknownName, wantedHere } from './readers.js'

/** A lever with what it writes into the scenario, at the places where its file says so. */
export interface WrittenLever extends Lever {
  /** Of its name. */
  readonly place: Place
  readonly does: Patch | Choice
}

export interface Patch {
  readonly by: 'patch'
  readonly changes: WrittenMap
}

export interface Choice {
  readonly by: 'range'
  readonly range: LeverRange
  /** Of its path. */
  readonly place: Place
  /** Of the two ends in the file. */
  readonly ends: { readonly from: Place; readonly to: Place }
}

const hoursPerWeek = 168
export const defaultHorizonWeeks = 52
const mostCost = 1e12
const mostValue = 1_000_000
/** A range makes as many sets. */
const mostSteps = 2_000

/** Levers that could be read, and the weeks over which costs are added up. @param base the merged scenario */
export function checkLevers(
  root: WrittenMap,
  base: JsonObject,
  problems: Problems,
): { levers: WrittenLever[]; horizonWeeks: number } {
  const written = root.entries.get('levers')
  const entries = readEntries(written?.value, 'a map from names to levers', problems)
  if (written?.value.kind === 'map' && entries.length === 0) {
    problems.add(written.place, 'no-levers', 'there is no lever here', 'a lever has a name, `costs` and `changes`')
  }
  const names = entries.map(([name]) => name)
  const levers = entries.flatMap(([name, entry]) => readLever(name, entry, names, base, problems) ?? [])
  const hours = readDuration(root.entries.get('horizon')?.value, 'above zero', problems)
  return { levers, horizonWeeks: hours === undefined ? defaultHorizonWeeks : hours / hoursPerWeek }
}

function readLever(
  name: string,
  { place, value }: Entry,
  names: readonly string[],
  base: JsonObject,
  problems: Problems,
): WrittenLever | undefined {
  checkName(place, name, 'a lever', problems)
  if (value.kind !== 'map') {
    return wantedHere(value, 'a lever such as { costs: { per-week: 900 }, changes: { … } }', problems)
  }
  const because = readText(child(value, 'because'), 'a text', problems)
  const costs = readCosts(value, problems)
  const excludes = readExcludes(name, child(value, 'excludes'), names, problems)
  const does = readDeed(name, place, value, base, problems)
  if (does === undefined) return undefined
  const range = does.by === 'range' ? { range: does.range } : {}
  return { name, place, ...(because === undefined ? {} : { because }), costs, excludes, ...range, does }
}

function readCosts(lever: WrittenMap, problems: Problems): LeverCosts {
  const written = child(lever, 'costs')
  const entries = readEntries(written, 'a map such as { once: 80000, per-week: 400 }', problems)
  const read = (key: string) => {
    const wanted = `\`${key}\`, an amount of money not below 0,`
    return readNumber(child(written, key), wanted, problems, { least: 0, most: mostCost }) ?? 0
  }
  const each = entries.find(([key]) => key === 'per-week-each')?.[1]
  if (each !== undefined && child(lever, 'range') === undefined) {
    const hint = 'write `per-week`; units are counted where a lever has a `range`'
    problems.add(each.place, 'no-units', '`per-week-each` stands at a lever that has no `range`', hint)
  }
  return { once: read('once'), perWeek: read('per-week'), perWeekEach: read('per-week-each') }
}

function readExcludes(
  name: string,
  written: Written | undefined,
  names: readonly string[],
  problems: Problems,
): string[] {
  if (written === undefined) return []
  if (written.kind !== 'list') {
    wantedHere(written, 'a list of levers such as [second-committee]', problems)
    return []
  }
  const others = names.filter((each) => each !== name)
  return written.items.flatMap((item) => {
    const other = readText(item, 'the name of a lever', problems)
    if (other === undefined) return []
    if (other === name) return problems.add(item.place, 'excludes-itself', `\`${name}\` excludes itself`) ?? []
    if (!names.includes(other)) return unknownName(item.place, other, 'lever', others, problems) ?? []
    return [other]
  })
}

/** What the lever does: exactly one of `changes` and `range`. */
function readDeed(
  name: string,
  place: Place,
  lever: WrittenMap,
  base: JsonObject,
  problems: Problems,
): Patch | Choice | undefined {
  const changes = child(lever, 'changes')
  const range = lever.entries.get('range')
  if (changes !== undefined && range !== undefined) {
    const hint = 'make two levers of it'
    return problems.add(range.place, 'two-deeds', `\`${name}\` has both \`changes\` and \`range\``, hint)
  }
  if (range !== undefined) return readChoice(range, base, problems)
  if (changes === undefined) {
    const hint = 'write what it changes, as in changes: { ai-output: { missing-inputs: 3% } }'
    return problems.add(place, 'no-deed', `\`${name}\` has neither \`changes\` nor \`range\``, hint)
  }
  if (changes.kind !== 'map') return wantedHere(changes, 'a merge patch, a map of keys of the scenario,', problems)
  const run = changes.entries.get('run')
  if (run === undefined) return { by: 'patch', changes }
  return problems.add(
    run.place,
    'lever-on-run',
    'a lever changes the design, not how it is simulated',
    'leave `run` out',
  )
}

function readChoice({ place, value }: Entry, base: JsonObject, problems: Problems): Choice | undefined {
  if (value.kind !== 'map') {
    return wantedHere(value, 'a range such as { path: pools.seniors.count, from: 6, to: 10 }', problems)
  }
  const own = readPath(child(value, 'path'), base, problems)
  const writtenStep = child(value, 'by')
  const by = writtenStep === undefined ? 1 : readPositive(writtenStep, '`by`, a step', problems, mostValue)
  const [from, to] = ['from', 'to'].map((key) =>
    readNumber(child(value, key), `\`${key}\`, a${writtenStep === undefined ? ' whole' : ''} number,`, problems, {
      least: -mostValue,
      most: mostValue,
      ...(writtenStep === undefined ? { whole: true } : {}),
    }),
  )
  if (own === undefined || from === undefined || to === undefined || by === undefined) return undefined
  const placeOf = (key: string) => child(value, key)?.place
  const fromPlace = placeOf('from') ?? place
  if (from > to) {
    return problems.add(
      fromPlace,
      'empty-range',
      `a range from ${from} to ${to} holds nothing`,
      'write the smaller end first',
    )
  }
  if (from === to && from === own.value) {
    return problems.add(fromPlace, 'empty-range', `the range holds ${from} alone, which is what stands in the file`)
  }
  if (stepsIn({ from, to, by }) >= mostSteps) {
    const message = `a range from ${from} to ${to} by ${by} holds more than ${mostSteps.toLocaleString('en')} numbers`
    return problems.add(placeOf('by') ?? fromPlace, 'too-many-sets', message, 'take a narrower range or larger steps')
  }
  const range = { path: own.path, from, to, by, own: own.value }
  return { by: 'range', range, place: placeOf('path') ?? place, ends: { from: fromPlace, to: placeOf('to') ?? place } }
}

/** The path, and the number that stands there. */
function readPath(
  written: Written | undefined,
  base: JsonObject,
  problems: Problems,
): { path: string; value: number } | undefined {
  const path = readText(written, 'a path such as pools.seniors.count', problems)
  if (path === undefined || written === undefined) return undefined
  const place = placeOfValue(base, path)
  if ('hint' in place) {
    const hint = place.hint === '' ? undefined : place.hint
    return problems.add(written.place, 'unknown-path', `there is no \`${path}\` in the scenario`, hint)
  }
  if (place[0] === 'run') {
    return problems.add(written.place, 'lever-on-run', 'a lever changes the design, not how it is simulated')
  }
  const value = valueAt(base, place)
  if (typeof value === 'number') return { path, value }
  return problems.add(
    written.place,
    'no-number',
    `no number stands at \`${path}\``,
    numbersBelow(base, place) ??
      asFraction(value) ??
      'a range chooses a number; another value is a lever with `changes`',
  )
}

/** A share is a number once it is written without its sign. */
function asFraction(value: unknown): string | undefined {
  const percent = typeof value === 'string' ? /^\s*([0-9]+(?:\.[0-9]+)?)\s*%\s*$/.exec(value)?.[1] : undefined
  if (percent === undefined) return undefined
  const fraction = inDigits(Number(percent) / 100)
  return `\`${percent}%\` is a text: write ${fraction} in the scenario, and the range in fractions, such as { from: 0.1, to: 0.3, by: 0.05 }`
}

/** The numbers of the map that stands there. */
function numbersBelow(base: JsonObject, place: ValuePlace): string | undefined {
  const found = valueAt(base, place)
  const keys = isMap(found) ? Object.keys(found).filter((key) => typeof found[key] === 'number') : []
  return keys.length === 0 ? undefined : didYouMean('', keys)
}
