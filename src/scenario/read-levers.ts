/**
 * From a file of levers and the scenario on which they act to every set of them that may be taken together, each a
 * checked scenario with its cost, or to all problems at once. Opens no file itself: a reader is handed in.
 */
import { checkLevers, type WrittenLever } from './check/check-levers.js'
import { checkOverlaps } from './check/check-overlaps.js'
import { choicesOf, pulled, setsOf } from './lever-sets.js'
import { costOf, type LeverSet, type LoadedLevers, type TakenLever } from './levers.js'
import type { Problem } from './problem.js'
import { checkMerged, type Loaded, type SourceReader } from './read-scenario.js'
import { leversSchema } from './schema/levers-schema.js'
import { shapeProblems } from './schema/shape-problems.js'
import { Problems, placeKey } from './written/problems.js'
import { readYaml } from './written/read-yaml.js'
import type { WrittenMap } from './written/written.js'

/** Problems are sorted by place; there is at least one. */
export type LeversReading = { readonly levers: LoadedLevers } | { readonly problems: readonly Problem[] }

/** Sets are read, checked and sent to every thread. */
export const mostSets = 2_000

/** Never throws for what a file says; what the reader throws passes through. */
export async function readLevers(file: string, current: Loaded, reader: SourceReader): Promise<LeversReading> {
  const problems = new Problems()
  const found = await reader.text(file)
  if (found === undefined) {
    problems.addAt({ code: 'file-not-found', file, line: 1, column: 1, message: `there is no file \`${file}\`` })
    return { problems: problems.list() }
  }
  if ('refused' in found) {
    problems.addAt({ code: 'unreadable-file', file, line: 1, column: 1, message: found.refused })
    return { problems: problems.list() }
  }
  const root = readYaml(found.file, found.text, problems)
  if (root !== undefined && root.kind !== 'map') {
    problems.add(root.place, 'not-a-map', 'a file of levers is a map of keys and values', 'it begins with `levers:`')
  }
  if (root?.kind !== 'map') return { problems: problems.list() }
  return new LeversCheck(current, reader, problems).read(root, found)
}

class LeversCheck {
  readonly #current: Loaded
  readonly #reader: SourceReader
  readonly #problems: Problems
  /** What is removed that is not there, in sentences. */
  readonly #idle = new Set<string>()

  constructor(current: Loaded, reader: SourceReader, problems: Problems) {
    this.#current = current
    this.#reader = reader
    this.#problems = problems
  }

  async read(root: WrittenMap, found: { readonly file: string; readonly sha256: string }): Promise<LeversReading> {
    const { levers, horizonWeeks } = this.#shape(root)
    const base = this.#base()
    for (const lever of levers) await this.#checkAlone(base, lever, levers)
    const combinations = setsOf(levers, mostSets)
    if (combinations.length > mostSets) this.#tooMany(root)
    if (this.#problems.count > 0) return { problems: this.#problems.list() }
    const sets = await this.#sets(base, combinations, levers, horizonWeeks)
    if (this.#problems.count > 0) return { problems: this.#problems.list() }
    const plain = levers.map(({ place: _, does: __, ...lever }) => lever)
    const warnings = [...this.#idle].map((text) => ({ code: 'nothing-to-remove', text }))
    return { levers: { file: found.file, sha256: found.sha256, horizonWeeks, levers: plain, sets, warnings } }
  }

  #shape(root: WrittenMap): { levers: WrittenLever[]; horizonWeeks: number } {
    const meaning = new Problems()
    const checked = checkLevers(root, this.#current.resolved, meaning)
    checkOverlaps(checked.levers, this.#current.resolved, meaning)
    const broken = new Set(this.#problems.list().map(placeKey))
    const told = meaning.list().filter((problem) => !broken.has(placeKey(problem)))
    for (const problem of [...told, ...shapeProblems(root, told, broken, leversSchema)]) this.#problems.addAt(problem)
    return checked
  }

  /** The merged scenario as it would be written. */
  #base(): WrittenMap {
    const { file, resolved } = this.#current
    const base = readYaml(file, JSON.stringify(resolved, null, 2), new Problems())
    if (base?.kind !== 'map') throw new Error(`${file} was read before and cannot be read again`)
    return base
  }

  /** Each lever by itself makes a scenario; a range at both of its ends. */
  async #checkAlone(base: WrittenMap, lever: WrittenLever, levers: readonly WrittenLever[]): Promise<void> {
    const choices = choicesOf(lever)
    for (const choice of new Set([choices[0], choices[choices.length - 1]])) {
      const found = await this.#design(base, [choice], levers)
      if ('loaded' in found) continue
      for (const { message, ...problem } of found.problems) {
        const said = `with ${inWords([choice])}: ${message}`
        if (problem.file === lever.place.source.file) this.#problems.addAt({ ...problem, message: said })
        else this.#problems.add(lever.place, problem.code, said, problem.hint)
      }
    }
  }

  async #sets(
    base: WrittenMap,
    combinations: readonly (readonly TakenLever[])[],
    levers: readonly WrittenLever[],
    horizonWeeks: number,
  ): Promise<LeverSet[]> {
    const sets: LeverSet[] = []
    const refused: (readonly TakenLever[])[] = []
    // Small sets first, so that what cannot stand together is said once.
    for (const taken of combinations.toSorted((a, b) => a.length - b.length)) {
      if (refused.some((few) => few.every((each) => taken.some(({ name }) => name === each.name)))) continue
      const found = await this.#design(base, taken, levers)
      if ('loaded' in found) sets.push({ taken, cost: costOf(taken, levers, horizonWeeks), loaded: found.loaded })
      else {
        refused.push(taken)
        this.#refuse(taken, levers, found.problems[0])
      }
    }
    return sets.sort((a, b) => a.cost.overHorizon - b.cost.overHorizon || a.taken.length - b.taken.length)
  }

  async #design(base: WrittenMap, taken: readonly TakenLever[], levers: readonly WrittenLever[]) {
    const { file, sha256, warnings } = this.#current
    if (taken.length === 0) return { loaded: this.#current }
    const design = pulled(base, taken, levers)
    if ('gone' in design) {
      const message = `there is no \`${design.gone}\` any more`
      return { problems: [{ code: 'unknown-path', file, line: 1, column: 1, message }] }
    }
    const idle = taken.length === 1 ? design.idle : []
    for (const path of idle) this.#idle.add(`${inWords(taken)} removes \`${path}\`, which ${file} does not have.`)
    return checkMerged({ root: design.root, file, sha256, warnings }, this.#reader)
  }

  #refuse(taken: readonly TakenLever[], levers: readonly WrittenLever[], { message }: Problem): void {
    const [last, ...others] = taken.toReversed()
    const place = levers.find(({ name }) => name === last.name)?.place
    if (place === undefined) return
    const hint = `where they cannot stand together, say so: excludes: [${others.map(({ name }) => name).join(', ')}]`
    this.#problems.add(place, 'levers-apart', `${inWords(taken)} make no scenario: ${message}`, hint)
  }

  #tooMany(root: WrittenMap): void {
    const place = root.entries.get('levers')?.place ?? root.place
    const message = `these levers make more than ${mostSets.toLocaleString('en')} sets`
    this.#problems.add(place, 'too-many-sets', message, 'take fewer levers, narrower ranges, or say what excludes what')
  }
}

function inWords(taken: readonly TakenLever[]): string {
  return taken.map(({ name, value }) => `\`${name}\`${value === undefined ? '' : ` at ${value}`}`).join(' and ')
}
