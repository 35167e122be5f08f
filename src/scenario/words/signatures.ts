/** The distributions that are written with arguments, and how: `lognormal(MEAN cv CV)`. */

export interface ArgumentForm {
  /** The key of the twin. */
  readonly key: string
  /** Stands before the argument. */
  readonly word?: string
  /** Counted in hours where a duration is drawn; shapes and coefficients of variation are plain numbers. */
  readonly scale: boolean
}

const mean = { key: 'mean', scale: true }
const cv = { key: 'cv', word: 'cv', scale: false }
const from = { key: 'from', scale: true }
const to = { key: 'to', scale: true }

export const signatures = {
  constant: [{ key: 'value', scale: true }],
  exponential: [mean],
  lognormal: [mean, cv],
  gamma: [mean, cv],
  erlang: [mean, { key: 'k', scale: false }],
  normal: [mean, { key: 'sd', word: 'sd', scale: true }],
  uniform: [from, to],
  triangular: [from, { key: 'mode', scale: true }, to],
  weibull: [mean, cv],
  beta: [
    { key: 'a', scale: false },
    { key: 'b', scale: false },
  ],
  chance: [{ key: 'p', scale: false }],
} as const satisfies Record<string, readonly ArgumentForm[]>

export type SignatureName = keyof typeof signatures
export type DistributionName = SignatureName | 'choice' | 'empirical'

export const distributionNames: readonly string[] = [...Object.keys(signatures), 'choice', 'empirical']

export function hasSignature(name: string): name is SignatureName {
  return Object.hasOwn(signatures, name)
}

/** `lognormal(MEAN cv CV)`. */
export function usage(name: DistributionName): string {
  if (name === 'choice') return 'choice(A 20% B 80%)'
  if (name === 'empirical') return 'empirical(FILE.csv COLUMN UNIT)'
  const forms: readonly ArgumentForm[] = signatures[name]
  const parts = forms.map(({ key, word }) => (word === undefined ? key.toUpperCase() : `${word} ${key.toUpperCase()}`))
  return `${name}(${parts.join(' ')})`
}
