/**
 * From the text of a YAML file to what is written, or to problems. Nothing here knows the language of scenarios.
 * Guards against files that would eat the machine: size, nesting and what aliases unfold to are bounded before the
 * work is done.
 */
import {
  CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { fusedAtCommas } from './fused-at-commas.js'
import type { Problems } from './problems.js'
import { type Place, Source } from './source.js'
import type { Entry, Written, WrittenScalar } from './written.js'
import { yamlFault } from './yaml-fault.js'

export const largestFile = 1_000_000
export const deepestNesting = 100
/** Values that aliases may unfold to, all together. */
export const mostUnfolded = 100_000
const widestIndent = 1_000
const mostFaults = 20
/** Tokens of the lexer that stand for nothing in the text. */
const marks: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]

/** Undefined where the text cannot be read as one document; the problems say why. */
export function readYaml(file: string, text: string, problems: Problems): Written | undefined {
  const source = new Source(file, text)
  const start = { source, offset: 0 }
  if (text.length > largestFile) {
    const message = `the file has ${text.length.toLocaleString('en')} characters; a scenario has at most ${largestFile.toLocaleString('en')}`
    return problems.add(start, 'too-large', message)
  }
  const tooDeep = offsetTooDeep(text)
  if (tooDeep !== undefined) {
    return problems.add({ source, offset: tooDeep }, 'too-deep', `nested more than ${deepestNesting} levels deep`)
  }
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, merge: false })
  if (reportFaults(document, source, problems)) return undefined
  if (document.contents === null) {
    return problems.add(
      start,
      'empty',
      'the file is empty',
      'a scenario begins with `scenario: NAME`; `loadbearing init` writes one',
    )
  }
  return new Reader(source, problems).read(document.contents, 0)
}

/** The first fault of a line; the others of it follow from the first. */
function reportFaults(document: Document, source: Source, problems: Problems): boolean {
  const lines = new Set<number>()
  for (const error of document.errors) {
    const place = { source, offset: error.pos[0] }
    const { line } = source.positionOf(place.offset)
    if (lines.has(line)) continue
    if (lines.add(line).size > mostFaults) break
    const { message, hint } = yamlFault(error, source.text)
    problems.add(place, 'yaml', message, hint)
  }
  return document.errors.length > 0
}

/**
 * The parser recurses, and a stack that overflows within a regular expression ends the whole process: so brackets and
 * indentation are measured beforehand.
 */
function offsetTooDeep(text: string): number | undefined {
  const indented = /^ *(?:[-?:] +)*/gm
  for (const match of text.matchAll(indented)) if (match[0].length > widestIndent) return match.index
  let depth = 0
  let offset = 0
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth++
    else if (token === ']' || token === '}') depth--
    if (depth > deepestNesting) return offset
    if (!marks.includes(token)) offset += token.length
  }
  return undefined
}

class Reader {
  readonly #source: Source
  readonly #problems: Problems
  readonly #anchors = new Map<string, unknown>()
  #unfolded = 0
  #unfolding = false

  constructor(source: Source, problems: Problems) {
    this.#source = source
    this.#problems = problems
  }

  read(node: unknown, depth: number): Written | undefined {
    if (isAlias(node)) return this.#alias(node.source, this.#place(node.range), depth)
    if (depth > deepestNesting) {
      const place = this.#place(isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined)
      return this.#problems.add(place, 'too-deep', `nested more than ${deepestNesting} levels deep`)
    }
    if (this.#unfolding && ++this.#unfolded > mostUnfolded) return undefined
    const written = this.#written(node, depth)
    if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined)
      this.#anchors.set(node.anchor, node)
    return written
  }

  #written(node: unknown, depth: number): Written | undefined {
    if (isMap(node)) return this.#map(node, depth)
    if (isSeq(node)) return this.#list(node, depth)
    if (isScalar(node)) return this.#scalar(node)
    return undefined
  }

  #place(range: readonly number[] | null | undefined): Place {
    return { source: this.#source, offset: range?.[0] ?? 0 }
  }

  #alias(name: string, place: Place, depth: number): Written | undefined {
    const node = this.#anchors.get(name)
    if (node === undefined) return this.#problems.add(place, 'unknown-alias', `no anchor \`&${name}\` stands above`)
    const outermost = !this.#unfolding
    this.#unfolding = true
    const written = this.read(node, depth)
    if (outermost) this.#unfolding = false
    if (outermost && this.#unfolded > mostUnfolded) {
      const message = `aliases unfold to more than ${mostUnfolded.toLocaleString('en')} values`
      this.#problems.add(place, 'too-large', message)
    }
    return written
  }

  #map(node: YAMLMap, depth: number): Written {
    const entries = new Map<string, Entry>()
    const place = this.#place(node.range)
    const pairs = node.flow ? fusedAtCommas(node.items, this.#source, this.#problems) : node.items
    for (const { key, value } of pairs.filter((pair) => isPair(pair))) {
      const keyPlace = isScalar(key) || isMap(key) || isSeq(key) || isAlias(key) ? this.#place(key.range) : place
      const name = isScalar(key) ? keyText(key) : undefined
      if (name === undefined) {
        this.#problems.add(keyPlace, 'bad-key', 'a key is a word here, not a list, a map or an alias')
        continue
      }
      const read = value === null ? emptyAt(keyPlace) : this.read(value, depth + 1)
      if (entries.has(name)) this.#problems.add(keyPlace, 'duplicate-key', `\`${name}\` stands twice in one map`)
      else if (read !== undefined) entries.set(name, { place: keyPlace, value: read })
    }
    return { kind: 'map', place, entries }
  }

  #list(node: YAMLSeq, depth: number): Written {
    const items = node.flow ? fusedAtCommas(node.items, this.#source, this.#problems) : node.items
    return {
      kind: 'list',
      place: this.#place(node.range),
      items: items.flatMap((item) => this.read(item, depth + 1) ?? []),
    }
  }

  #scalar(node: Scalar): WrittenScalar | undefined {
    const place = this.#place(node.range)
    const literal = this.#source.text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0)
    const { value } = node
    if (typeof value === 'number' && !Number.isFinite(value)) {
      return this.#problems.add(place, 'bad-number', `\`${literal}\` is not a finite number`)
    }
    if (typeof value === 'string') return { kind: 'scalar', place, value, literal, ...textOffset(node, value, literal) }
    if (typeof value === 'number' || typeof value === 'boolean' || value === null)
      return { kind: 'scalar', place, value, literal }
    return this.#problems.add(place, 'bad-value', `\`${literal}\` is neither a text nor a number`)
  }
}

function keyText(key: Scalar): string | undefined {
  return key.value === null ? undefined : String(key.value)
}

function emptyAt(place: Place): WrittenScalar {
  return { kind: 'scalar', place, value: null, literal: '' }
}

/** Where a text stands letter for letter: at once where it is plain, behind the quote where nothing in it is escaped. */
function textOffset(node: Scalar, value: string, literal: string): { textOffset?: number } {
  const start = node.range?.[0] ?? 0
  if (literal === value) return { textOffset: start }
  return literal.slice(1, -1) === value ? { textOffset: start + 1 } : {}
}
