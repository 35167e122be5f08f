/**
 * The distributions of the language as plain data. Durations are hours; the first argument is the mean wherever a
 * distribution has one. An argument is a number or an expression over the item's attributes.
 */
import type { Expression } from './expression.js'

export type Distribution =
  | { readonly distribution: 'constant'; readonly value: Expression }
  | { readonly distribution: 'exponential'; readonly mean: Expression }
  | { readonly distribution: 'lognormal' | 'gamma' | 'weibull'; readonly mean: Expression; readonly cv: Expression }
  | { readonly distribution: 'erlang'; readonly mean: Expression; readonly k: number }
  /** Cut at 0: what falls below is 0. */
  | { readonly distribution: 'normal'; readonly mean: Expression; readonly sd: Expression }
  | { readonly distribution: 'uniform'; readonly from: Expression; readonly to: Expression }
  | {
      readonly distribution: 'triangular'
      readonly from: Expression
      readonly mode: Expression
      readonly to: Expression
    }
  | { readonly distribution: 'beta'; readonly a: Expression; readonly b: Expression }
  /** 1 with probability p, otherwise 0. */
  | { readonly distribution: 'chance'; readonly p: Expression }
  | {
      readonly distribution: 'choice'
      readonly values: readonly { readonly value: number; readonly share: number }[]
    }
  /** One of the recorded values, each as likely as the other. */
  | {
      readonly distribution: 'empirical'
      readonly file: string
      readonly column: string
      readonly values: readonly number[]
    }
