/**
 * From the parser's nodes to what is written. A value that cannot be taken over is reported and stands as nothing, so
 * that its key is there. Aliases are unfolded, within bounds.
 */
import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { fusedAtCommas } from './fused-at-commas.js'
import type { Problems } from './problems.js'
import type { Place, Source } from './source.js'
import type { Entry, Written, WrittenList, WrittenMap, WrittenScalar } from './written.js'

export const deepestNesting = 100
/** Values that aliases may unfold to, all together. */
export const mostUnfolded = 100_000

export function writtenOf(node: Node, source: Source, problems: Problems): Written {
  return new Conversion(source, problems).value(node, 0)
}

class Conversion {
  readonly #source: Source
  readonly #problems: Problems
  readonly #anchors = new Map<string, Node>()
  #unfolding = false
  #unfolded = 0

  constructor(source: Source, problems: Problems) {
    this.#source = source
    this.#problems = problems
  }

  value(node: Node, depth: number): Written {
    const place = this.#place(node)
    if (depth > deepestNesting) return this.#broken(place, 'too-deep', `nested more than ${deepestNesting} levels deep`)
    if (isAlias(node)) return this.#alias(node.source, place, depth)
    if (this.#unfolding) this.#unfolded++
    if (this.#unfolded > mostUnfolded) return nothingAt(place)
    const written = this.#written(node, place, depth)
    // Only now: a value that holds an alias to itself would never end.
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node)
    return written
  }

  #written(node: Node, place: Place, depth: number): Written {
    if (isMap(node)) return this.#map(node, place, depth)
    if (isSeq(node)) return this.#list(node, place, depth)
    return isScalar(node) ? this.#scalar(node, place) : nothingAt(place)
  }

  #place(node: unknown): Place {
    return { source: this.#source, offset: isNode(node) ? (node.range?.[0] ?? 0) : 0 }
  }

  #broken(place: Place, code: string, message: string): WrittenScalar {
    this.#problems.add(place, code, message)
    return nothingAt(place)
  }

  #alias(name: string, place: Place, depth: number): Written {
    const node = this.#anchors.get(name)
    if (node === undefined) return this.#broken(place, 'unknown-alias', `no anchor \`&${name}\` stands above`)
    if (this.#unfolded > mostUnfolded) return nothingAt(place)
    const outermost = !this.#unfolding
    this.#unfolding = true
    const written = this.value(node, depth)
    if (!outermost) return written
    this.#unfolding = false
    if (this.#unfolded <= mostUnfolded) return written
    return this.#broken(place, 'too-large', `aliases unfold to more than ${mostUnfolded.toLocaleString('en')} values`)
  }

  #map(node: YAMLMap, place: Place, depth: number): WrittenMap {
    const entries = new Map<string, Entry>()
    const pairs = node.flow ? fusedAtCommas(node.items, this.#source, this.#problems) : node.items
    for (const { key, value } of pairs.filter((pair) => isPair(pair))) {
      const keyPlace = isNode(key) ? this.#place(key) : place
      if (!isScalar(key) || key.value === null) {
        this.#problems.add(keyPlace, 'bad-key', 'a key is a word here, not a list, a map or an alias')
        continue
      }
      const name = String(key.value).normalize('NFC')
      const written = isNode(value) ? this.value(value, depth + 1) : nothingAt(keyPlace)
      if (entries.has(name)) this.#problems.add(keyPlace, 'duplicate-key', `\`${name}\` stands twice in one map`)
      else entries.set(name, { place: keyPlace, value: written })
    }
    return { kind: 'map', place, entries }
  }

  #list(node: YAMLSeq, place: Place, depth: number): WrittenList {
    const items = node.flow ? fusedAtCommas(node.items, this.#source, this.#problems) : node.items
    return {
      kind: 'list',
      place,
      items: items.filter((item) => isNode(item)).map((item) => this.value(item, depth + 1)),
    }
  }

  #scalar(node: Scalar, place: Place): WrittenScalar {
    const literal = this.#source.text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0)
    if (typeof node.value === 'string') {
      // Names that look alike are one name, however their accents are put together.
      const value = node.value.normalize('NFC')
      return { kind: 'scalar', place, value, literal, ...textOffset(place.offset, value, literal) }
    }
    const { value } = node
    if (typeof value === 'number' && !Number.isFinite(value)) {
      return this.#broken(place, 'bad-number', `\`${literal}\` is not a finite number`)
    }
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) {
      return { kind: 'scalar', place, value, literal }
    }
    return this.#broken(place, 'bad-value', `\`${literal}\` is neither a text nor a number`)
  }
}

function nothingAt(place: Place): WrittenScalar {
  return { kind: 'scalar', place, value: null, literal: '' }
}

/** Where a text stands letter for letter: at once where it is plain, behind the quote where nothing in it is escaped. */
function textOffset(start: number, value: string, literal: string): { textOffset?: number } {
  if (literal === value) return { textOffset: start }
  return literal.slice(1, -1) === value ? { textOffset: start + 1 } : {}
}
