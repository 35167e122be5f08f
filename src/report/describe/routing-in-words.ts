/** Where a station sends, in a sentence: shares, rules, copies, or back to the join. */
import { joinTarget, type Routing, type Rule } from '../../scenario/scenario.js'
import { expressionInWords } from './expression-in-words.js'
import { listed, numberInWords, shareInWords } from './numbers-in-words.js'

/** In the order in which the file decides. */
export function routingInWords(then: Routing): string {
  if ('all' in then) return forkInWords(then)
  if ('rules' in then) return `Then ${then.rules.map(ruleInWords).join('; ')}.`
  if (then.shares.length === 1) return `Then all go ${wayTo(then.shares[0].to)}.`
  return `Then ${listed(then.shares.map(({ to, share }) => `${shareInWords(share)} go ${wayTo(to)}`))}.`
}

function wayTo(target: string): string {
  return target === joinTarget ? 'back to the join' : `to ${target}`
}

function ruleInWords({ to, when, share }: Rule, index: number): string {
  const condition = when === undefined ? '' : ` with ${expressionInWords(when)}`
  const rest = index > 0 ? 'the rest' : when === undefined ? 'all' : 'those'
  return `${partInWords(share)}${rest}${condition} ${wayTo(to)}`
}

function partInWords(share: Rule['share']): string {
  if (share === undefined) return ''
  return `${typeof share === 'number' ? shareInWords(share) : `the share ${expressionInWords(share)}`} of `
}

function forkInWords({ all, then, first }: Extract<Routing, { readonly all: unknown }>): string {
  const start = `Then a copy goes to ${all.length > 1 ? 'each of ' : ''}${listed(all)}`
  if (first === undefined || first === all.length) {
    return `${start}; when ${all.length > 1 ? 'all are' : 'it is'} back at the join, the item goes on to ${then}.`
  }
  const back = first === 1 ? 'the first is' : `the first ${numberInWords(first)} are`
  return `${start}; when ${back} back at the join, the item goes on to ${then} and the others are withdrawn.`
}
