/** Whether an expression's names are known and its kinds fit: numbers and truths among themselves, `class` with texts. */
import { builtInNames, type Expression, queueWord } from '../expression.js'
import { nearest } from '../words/nearest.js'
import type { Place } from '../written/source.js'
import type { Check } from './check.js'
import { unknownName } from './readers.js'

type Word = 'class' | 'visits' | 'age' | 'week' | 'queue'

/** What an expression may look at where it stands. */
export interface Scope {
  /** Of the attributes of the file, the first so many; absent: all. */
  readonly drawn?: number
  /** Words that mean nothing here, each with the reason; absent: all words mean something. */
  readonly without?: Readonly<Partial<Record<Word, string>>>
  /** Why attributes mean nothing here; absent: they do. */
  readonly noItem?: string
  /** The feedback variable of which this is the input, and which it cannot read. */
  readonly own?: string
}

/** At a station: all attributes and every word. */
export const everything: Scope = {}

/** An attribute sees the `drawn` ones before it. */
export function beforeDrawing(drawn: number): Scope {
  return {
    drawn,
    without: {
      visits: 'attributes are drawn on arrival, before any visit',
      age: 'attributes are drawn on arrival, when every age is 0',
    },
  }
}

export const ofTheValue: Scope = {
  without: {
    visits: 'it counts the visits to one station, and a value belongs to none',
    queue: 'what an answer is worth hangs on the item and the time alone',
  },
}

/** What a feedback variable follows belongs to no item. */
export function ofNoItem(variable: string): Scope {
  const noItem = 'what a feedback variable follows belongs to no item'
  return { noItem, own: variable, without: { class: noItem, visits: noItem, age: noItem } }
}

type Kind = 'number' | 'class' | 'text'

/** Reports every problem of the tree; true where there is none. */
export function checkExpression(
  tree: Expression,
  placeOf: (part: Expression) => Place,
  scope: Scope,
  check: Check,
): boolean {
  const before = check.problems.count
  const kind = new KindCheck(placeOf, scope, check).kindOf(tree)
  if (kind !== 'number') {
    check.problems.add(placeOf(tree), 'type-mismatch', `a ${kind} stands where a number or a condition is wanted`)
  }
  return check.problems.count === before
}

class KindCheck {
  readonly #placeOf: (part: Expression) => Place
  readonly #scope: Scope
  readonly #check: Check

  constructor(placeOf: (part: Expression) => Place, scope: Scope, check: Check) {
    this.#placeOf = placeOf
    this.#scope = scope
    this.#check = check
  }

  kindOf(tree: Expression): Kind {
    if (typeof tree === 'number') return 'number'
    if ('text' in tree) return 'text'
    if ('queue' in tree) return this.#queue(tree)
    if ('name' in tree) return this.#name(tree)
    if ('not' in tree) return this.#numbers([tree.not])
    if ('minus' in tree) return this.#numbers([tree.minus])
    if ('call' in tree) return this.#numbers(tree.arguments)
    if (tree.operator === '=' || tree.operator === '!=') return this.#equality(tree.left, tree.right)
    return this.#numbers([tree.left, tree.right])
  }

  #numbers(parts: readonly Expression[]): Kind {
    for (const part of parts) {
      const kind = this.kindOf(part)
      if (kind === 'number') continue
      const message =
        kind === 'class' ? '`class` is compared with a text, by = or !=' : 'a text is compared with `class`, by = or !='
      this.#check.problems.add(this.#placeOf(part), 'type-mismatch', message)
    }
    return 'number'
  }

  #equality(left: Expression, right: Expression): Kind {
    const kinds = [this.kindOf(left), this.kindOf(right)]
    if (kinds.every((kind) => kind === 'number')) return 'number'
    if (!kinds.includes('class') || !kinds.includes('text')) {
      const odd = kinds[0] === 'number' ? right : left
      const what =
        this.#check.names.classes.length > 0 ? `write for example class = "${this.#check.names.classes[0]}"` : undefined
      this.#check.problems.add(
        this.#placeOf(odd),
        'type-mismatch',
        'a text is compared with `class`, and `class` with a text',
        what,
      )
      return 'number'
    }
    for (const part of [left, right]) {
      if (typeof part === 'number' || !('text' in part) || this.#check.names.classes.includes(part.text)) continue
      unknownName(this.#placeOf(part), part.text, 'class', this.#check.names.classes, this.#check.problems)
    }
    return 'number'
  }

  #name(tree: { readonly name: string }): Kind {
    const { name } = tree
    const { attributes, feedback } = this.#check.names
    const place = this.#placeOf(tree)
    if (name === 'class') {
      this.#checkMeaning(name, place)
      return 'class'
    }
    const index = attributes.indexOf(name)
    const { drawn = attributes.length, noItem } = this.#scope
    if (noItem !== undefined && index >= 0) this.#tellMeaningless(name, noItem, place)
    else if (index >= 0 && index < drawn) return 'number'
    else if (feedback.includes(name)) this.#checkOwn(name, place)
    else if (isBuiltIn(name)) this.#checkMeaning(name, place)
    else this.#unknown(name, index, place)
    return 'number'
  }

  #queue(tree: { readonly queue: string }): Kind {
    const { problems, names } = this.#check
    const place = this.#placeOf(tree)
    if (!this.#checkMeaning(queueWord, place)) return 'number'
    if (!names.stations.includes(tree.queue)) unknownName(place, tree.queue, 'station', names.stations, problems)
    else if (!names.queues.includes(tree.queue)) {
      problems.add(place, 'no-queue', `\`${tree.queue}\` has no queue: nobody waits there`)
    }
    return 'number'
  }

  /** Whether the word means something here. */
  #checkMeaning(word: (typeof builtInNames)[number] | typeof queueWord, place: Place): boolean {
    const reasons: Readonly<Partial<Record<string, string>>> = this.#scope.without ?? {}
    const reason = reasons[word]
    if (reason === undefined) return true
    this.#tellMeaningless(word, reason, place)
    return false
  }

  #tellMeaningless(word: string, reason: string, place: Place): void {
    this.#check.problems.add(place, 'no-meaning-here', `\`${word}\` means nothing here: ${reason}`)
  }

  #checkOwn(name: string, place: Place): void {
    if (name === this.#scope.own) this.#tellMeaningless(name, 'a variable cannot follow itself', place)
  }

  #unknown(name: string, index: number, place: Place): void {
    const { problems, names } = this.#check
    if (index >= 0) {
      problems.add(
        place,
        'attribute-order',
        `\`${name}\` is drawn later than this`,
        'attributes are drawn in the order of the file; put it above',
      )
      return
    }
    const words = builtInNames.filter((word) => !Object.hasOwn(this.#scope.without ?? {}, word))
    const attributes = this.#scope.noItem === undefined ? names.attributes.slice(0, this.#scope.drawn) : []
    const known = [...attributes, ...names.feedback, ...words]
    problems.add(place, 'unknown-attribute', `there is no attribute \`${name}\``, this.#hint(name, known))
  }

  #hint(name: string, known: readonly string[]): string | undefined {
    if (this.#check.names.classes.includes(name)) return `a class is compared as class = "${name}"`
    if (name === queueWord || this.#check.names.stations.includes(name)) {
      return `how many wait at a station is written queue(${name === queueWord ? 'STATION' : name})`
    }
    const parts = name.split('-').filter((part) => part !== '')
    if (parts.length > 1 && known.includes(parts[0])) return 'a minus has spaces around it'
    const meant = nearest(name, known)
    if (meant !== undefined) return `did you mean \`${meant}\`?`
    return this.#check.names.attributes.length === 0 ? 'attributes stand under `items.attributes`' : undefined
  }
}

function isBuiltIn(name: string): name is (typeof builtInNames)[number] {
  return builtInNames.some((each) => each === name)
}
