/**
 * What the choice among designs says, in one sentence: no more than the procedure carries. Who is named is best, or
 * within the indifference zone of the best; who is not told apart is listed and none of them named.
 */
import type { ComparedMeasure } from './better.js'
import type { Selection } from './result.js'
import { volumeInWords } from './sentence.js'

type Selected = Omit<Selection, 'sentence' | 'measure'> & {
  readonly measure: ComparedMeasure
  readonly because?: 'no zone' | 'unmeasured' | 'bound'
}

/** @param currency of the scenario, where it names one */
export function selectionSentence(selected: Selected, currency: string | undefined): string {
  const { measure, designs, contenders, best, indifference, because } = selected
  const names = namesOf(designs)
  const by = `by ${words[measure]} at ${volumeInWords(selected.volume)}×`
  if (because === 'no zone')
    return `No design is chosen ${by}: it is 0 for ${names[0]}, and a share of 0 is no indifference zone; say one by \`indifference\`.`
  if (because === 'bound')
    return `No design is chosen ${by}: of at least one of them some items were still open when they had been followed, so that only a bound is known.`
  if (because === 'unmeasured' || indifference === undefined)
    return `No design is chosen ${by}: there are replications in which it cannot be measured.`
  const zone = quantity(measure, indifference, currency)
  if (best === undefined) {
    const left = designs[contenders[0]].replications
    return `Not told apart ${by} after ${left} replications, with ${zone} as the indifference zone: ${listed(contenders.map((each) => names[each]))}. More replications or a wider zone may tell.`
  }
  const level = contenders.filter((each) => each !== best).map((each) => names[each])
  const equal = level.length === 0 ? '' : `; ${listed(level)} ${level.length === 1 ? 'is' : 'are'} level with it`
  const confidence = `${Math.round(100 * selected.confidence)}%`
  return `${names[best]} is best ${by}, or within ${zone} of the best (${confidence})${equal}.`
}

/** In quotes; with the file where another has the same name. */
function namesOf(designs: Selection['designs']): string[] {
  return designs.map(({ name, file }) => {
    const isShared = designs.filter((each) => each.name === name).length > 1
    return isShared ? `‘${name}’ (${file})` : `‘${name}’`
  })
}

function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`
}

const words: Readonly<Record<ComparedMeasure, string>> = {
  throughput: 'throughput',
  'flowTime.mean': 'mean flow time',
  'flowTime.p50': 'median flow time',
  'flowTime.p95': 'the 95th percentile of flow time',
  workInProgress: 'items in progress',
  reviewRate: 'the share seen by a person',
  'review.missed': 'errors let through by review',
  'review.spoiled': 'right items spoiled by review',
  'review.wrongAtEnd': 'items that end wrong',
  touches: 'touches per item',
  handoffs: 'hand-offs per item',
  toolsCrossed: 'tools crossed per item',
  costPerDecision: 'cost per decision',
  valueRealised: 'weekly value',
  cost: 'weekly cost',
  margin: 'weekly margin',
}

/** A difference with its unit: `€1,200`, `2.5 min`, `0.5 percentage points`. */
function quantity(measure: ComparedMeasure, value: number, currency: string | undefined): string {
  switch (measure) {
    case 'flowTime.mean':
    case 'flowTime.p50':
    case 'flowTime.p95':
      return duration(value)
    case 'costPerDecision':
    case 'valueRealised':
    case 'cost':
    case 'margin':
      return `${symbolOf(currency)}${number(value)}`
    case 'reviewRate':
    case 'review.missed':
    case 'review.spoiled':
    case 'review.wrongAtEnd':
      return `${number(100 * value)} percentage points`
    case 'throughput':
      return `${number(value)} per hour`
    case 'workInProgress':
    case 'touches':
    case 'handoffs':
    case 'toolsCrossed':
      return number(value)
  }
}

function duration(hours: number): string {
  if (hours >= 2) return `${number(hours)} h`
  return hours >= 1 / 60 ? `${number(60 * hours)} min` : `${number(3600 * hours)} s`
}

/** `€1,200`, rounded to whole ones. */
export function moneyInWords(amount: number, currency: string | undefined): string {
  return `${amount < 0 ? '−' : ''}${symbolOf(currency)}${number(Math.abs(Math.round(amount)))}`
}

/** As the reports write them; others stand as they are. */
const symbols: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' }

function symbolOf(currency: string | undefined): string {
  if (currency === undefined) return ''
  return symbols[currency] ?? `${currency} `
}

/** As it was set, without what binary adds in the last digits; thousands parted by commas. */
function number(value: number): string {
  const [whole, fraction] = String(Number(value.toPrecision(9))).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
