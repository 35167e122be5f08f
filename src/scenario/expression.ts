/**
 * Expressions as trees: what `confidence >= 0.92 and amount < 10000` becomes. A number stands for itself; durations
 * are hours and percents are fractions by the time they stand here.
 */
export type Expression =
  | number
  | { readonly text: string }
  | { readonly name: string }
  /** How many wait at this station. */
  | { readonly queue: string }
  | { readonly not: Expression }
  | { readonly minus: Expression }
  | { readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly call: FunctionName; readonly arguments: readonly Expression[] }

/** `clip(x, from, to)` is x, cut to the two ends. */
export type FunctionName = 'min' | 'max' | 'if' | 'clip'

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or' | '+' | '-' | '*' | '/'

/**
 * Names that an expression may use besides the attributes: the visits of this item to this station, hours since its
 * arrival, whole weeks since the run began, the volume.
 */
export const builtInNames = ['class', 'volume', 'visits', 'age', 'week'] as const

/** `queue(review)`: how many wait at a station. */
export const queueWord = 'queue'
