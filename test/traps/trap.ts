/** A design on which a common way of finding the bottleneck names the wrong one, with its truth by hand. */
import type { Because, Relation } from '../../src/verdict/result.js'
import type { Finder } from './naive-finders.js'

export interface Trap {
  readonly name: string
  /** The truth with its arithmetic. */
  readonly byHand: string
  readonly text: string
  /** What breaks first, as the answer names it: a capacity, a promise's measure, `margin`; absent where either of two may. */
  readonly first?: string
  /** `capacity` unless said. */
  readonly because?: Exclude<Because, 'nothing'>
  /** Break volume by hand; found within 4 %. */
  readonly at: number
  readonly relation: readonly Relation[]
  /** Who limits there, sorted. */
  readonly verdict: readonly string[]
  readonly policy?: true
  /** A finder that is fooled, and whom it names; any of several where they are equal. */
  readonly fooled: { readonly finder: Finder; readonly names: string | readonly string[] }
  /** Who pays at 2×, where it is another. */
  readonly target?: readonly string[]
  /** Volumes above the first break between which it holds again. */
  readonly island?: { readonly from: number; readonly to: number }
}

export const alone: readonly Relation[] = ['sole', 'accepted']
