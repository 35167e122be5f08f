/**
 * Distributions, as text, as a plain value, or as a twin `{ distribution: lognormal, mean: 18min, cv: 0.9 }`: brings
 * the forms to one, whose arguments `distributionOf` then checks.
 */
import type { Distribution } from '../distribution.js'
import type { Expression } from '../expression.js'
import { isDurationUnit } from '../words/duration.js'
import {
  type ParsedArgument,
  type ParsedDistribution,
  parseDistribution,
  unknownDistribution,
} from '../words/parse-distribution.js'
import { hasSignature, type SignatureName, signatures } from '../words/signatures.js'
import type { Place } from '../written/source.js'
import { child, inWords, placeIn, type Written, type WrittenMap, type WrittenScalar } from '../written/written.js'
import type { Check } from './check.js'
import { checkExpression, type Scope } from './check-expression.js'
import { type Argument, type Choice, type Counts, distributionOf } from './distribution-of.js'
import { hoursOfTwin, isDurationTwin } from './read-duration.js'
import { placeParts, readTree } from './read-expression.js'
import { readShare } from './read-quantities.js'
import { readTable } from './read-table.js'
import { isNumber, isText, readText, readWord, wantedHere } from './readers.js'

/** A checked distribution; undefined where there is none, or a problem has been reported. */
export function readDistribution(
  written: Written | undefined,
  counts: Counts,
  scope: Scope,
  check: Check,
): Distribution | undefined {
  if (written === undefined) return undefined
  return new DistributionReader(written, counts, scope, check).read()
}

class DistributionReader {
  readonly #written: Written
  readonly #counts: Counts
  readonly #scope: Scope
  readonly #check: Check

  constructor(written: Written, counts: Counts, scope: Scope, check: Check) {
    this.#written = written
    this.#counts = counts
    this.#scope = scope
    this.#check = check
  }

  read(): Distribution | undefined {
    const written = this.#written
    if (isText(written)) return this.#text(written)
    if (written.kind === 'map' && written.entries.has('distribution')) return this.#twin(written)
    const value = this.#argument(written)
    return value && this.#finish('constant', new Map([['value', value]]))
  }

  #text(written: WrittenScalar): Distribution | undefined {
    const parsed = readWord(written, this.#check.problems, parseDistribution)
    if (parsed === undefined) return undefined
    if (parsed.name === 'empirical') return this.#empirical(parsed.file, parsed.column, parsed.unit)
    const places = new Map<Expression, Place>()
    placeParts(parsed, written, places)
    const toArgument = (argument: ParsedArgument) => this.#parsedArgument(argument, written, places)
    if (parsed.name === 'choice') return this.#parsedChoice(parsed, toArgument)
    const given = [...parsed.arguments].map(([key, argument]) => [key, toArgument(argument)] as const)
    return this.#finish(parsed.name, new Map(given))
  }

  #parsedArgument(argument: ParsedArgument, written: WrittenScalar, places: ReadonlyMap<Expression, Place>): Argument {
    const place = placeIn(written, argument.offset)
    checkExpression(argument.tree, (part) => places.get(part) ?? place, this.#scope, this.#check)
    const { tree, dimension } = argument
    return { tree, place, ...(dimension !== undefined && { dimension }) }
  }

  #parsedChoice(
    { values }: Extract<ParsedDistribution, { readonly name: 'choice' }>,
    toArgument: (argument: ParsedArgument) => Argument,
  ): Distribution | undefined {
    const choices = values.map(({ value, share }): Choice => ({ value: toArgument(value), share: toArgument(share) }))
    return distributionOf({ name: 'choice', values: choices, place: this.#written.place }, this.#counts, this.#check)
  }

  #twin(written: WrittenMap): Distribution | undefined {
    const { problems } = this.#check
    const place = written.entries.get('distribution')?.value
    const name = readText(place, 'the name of a distribution', problems)
    if (name === undefined || place?.kind !== 'scalar') return undefined
    if (name === 'empirical') return this.#empiricalTwin(written)
    if (name === 'choice') return this.#choiceTwin(written)
    if (hasSignature(name)) return this.#argumentsTwin(written, name)
    return readWord(place, problems, (text) => {
      throw unknownDistribution(text)
    })
  }

  #argumentsTwin(written: WrittenMap, name: SignatureName): Distribution | undefined {
    const given = new Map<string, Argument>()
    for (const { key } of signatures[name]) {
      const part = child(written, key)
      const argument = part && this.#argument(part)
      if (argument !== undefined) given.set(key, argument)
    }
    return given.size < signatures[name].length ? undefined : this.#finish(name, given)
  }

  /** A number, a text such as `18min` or an expression, a duration's twin, or an expression's. */
  #argument(written: Written): Argument | undefined {
    const { problems } = this.#check
    const { place } = written
    if (isNumber(written)) return { tree: written.value, dimension: 'number', place }
    if (isDurationTwin(written)) {
      const hours = hoursOfTwin(written, problems)
      return hours === undefined ? undefined : { tree: hours, dimension: 'duration', place }
    }
    if (isText(written)) return this.#literal(written)
    if (written.kind !== 'map') return wantedHere(written, 'a value or a distribution', problems)
    const places = new Map<Expression, Place>()
    const tree = readTree(written, places, this.#check)
    if (tree === undefined) return undefined
    checkExpression(tree, (part) => places.get(part) ?? place, this.#scope, this.#check)
    return { tree, place }
  }

  #literal(written: WrittenScalar): Argument | undefined {
    const parsed = readWord(written, this.#check.problems, parseDistribution)
    if (parsed === undefined) return undefined
    const value = parsed.name === 'constant' ? parsed.arguments.get('value') : undefined
    if (value === undefined) {
      return this.#check.problems.add(
        written.place,
        'bad-distribution',
        `${inWords(written)} stands where a number, a duration or an expression is wanted`,
      )
    }
    const places = new Map<Expression, Place>()
    placeParts(parsed, written, places)
    return this.#parsedArgument(value, written, places)
  }

  #choiceTwin(written: WrittenMap): Distribution | undefined {
    const { problems } = this.#check
    const values = child(written, 'values')
    if (values === undefined) return undefined
    if (values.kind !== 'list') return wantedHere(values, 'a list of values with their shares', problems)
    const choices = values.items.map((item): Choice | undefined => {
      const value = child(item, 'value')
      const share = child(item, 'share')
      if (value === undefined || share === undefined) return wantedHere(item, '`{ value: …, share: … }`', problems)
      const argument = this.#argument(value)
      const part = readShare(share, problems)
      if (argument === undefined || part === undefined) return undefined
      return { value: argument, share: { tree: part, dimension: 'percent', place: share.place } }
    })
    const whole = choices.filter((choice) => choice !== undefined)
    if (whole.length < choices.length) return undefined
    return distributionOf({ name: 'choice', values: whole, place: values.place }, this.#counts, this.#check)
  }

  #empiricalTwin(written: WrittenMap): Distribution | undefined {
    const { problems } = this.#check
    const file = readText(child(written, 'file'), 'the name of a CSV file', problems)
    const column = readText(child(written, 'column'), 'the name of a column', problems)
    const unit = child(written, 'unit')
    const unitText = readText(unit, 'a unit of time', problems)
    if (file === undefined || column === undefined) return undefined
    if (unit === undefined) return this.#empirical(file, column, undefined)
    if (unitText === undefined) return undefined
    if (isDurationUnit(unitText)) return this.#empirical(file, column, unitText)
    return problems.add(
      unit.place,
      'unknown-unit',
      `\`${unitText}\` is no unit of time`,
      'units are s, min, h, d and w',
    )
  }

  #empirical(file: string, column: string, unit: Parameters<typeof readTable>[0]['unit']): Distribution | undefined {
    const values = readTable({ file, column, unit, counts: this.#counts, place: this.#written.place }, this.#check)
    return values === undefined ? undefined : { distribution: 'empirical', file, column, values }
  }

  #finish(name: SignatureName, given: ReadonlyMap<string, Argument>): Distribution | undefined {
    return distributionOf({ name, arguments: given, place: this.#written.place }, this.#counts, this.#check)
  }
}
