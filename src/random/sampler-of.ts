/** From a distribution as data to its sampler. Arguments are numbers, or functions of the item where they hang on it. */
import { Beta } from './beta.js'
import { Chance, Choice, Empirical } from './choice.js'
import { Constant } from './constant.js'
import { Exponential } from './exponential.js'
import { Gamma } from './gamma.js'
import { Lognormal } from './lognormal.js'
import { Normal } from './normal.js'
import { type Adjustable, type Sampler, Varying } from './sampler.js'
import type { Stream } from './stream.js'
import { sqrt } from './transcendental.js'
import { Triangular } from './triangular.js'
import { Uniform } from './uniform.js'
import { Weibull } from './weibull.js'

/** A number, or a function of the item's index. */
export type Argument = number | ((index: number) => number)

export type Law =
  | { readonly distribution: 'constant'; readonly value: Argument }
  | { readonly distribution: 'exponential'; readonly mean: Argument }
  | { readonly distribution: 'lognormal' | 'gamma' | 'weibull'; readonly mean: Argument; readonly cv: Argument }
  | { readonly distribution: 'erlang'; readonly mean: Argument; readonly k: number }
  | { readonly distribution: 'normal'; readonly mean: Argument; readonly sd: Argument }
  | { readonly distribution: 'uniform'; readonly from: Argument; readonly to: Argument }
  | { readonly distribution: 'triangular'; readonly from: Argument; readonly mode: Argument; readonly to: Argument }
  | { readonly distribution: 'beta'; readonly a: Argument; readonly b: Argument }
  | { readonly distribution: 'chance'; readonly p: Argument }
  | { readonly distribution: 'choice'; readonly values: readonly { readonly value: number; readonly share: number }[] }
  | { readonly distribution: 'empirical'; readonly values: readonly number[] }

export function samplerOf(law: Law, stream: Stream): Sampler {
  switch (law.distribution) {
    case 'constant':
      return make(Constant, stream, [law.value])
    case 'exponential':
      return make(Exponential, stream, [law.mean])
    case 'lognormal':
      return make(Lognormal, stream, [law.mean, law.cv])
    case 'gamma':
      return make(Gamma, stream, [law.mean, law.cv])
    case 'weibull':
      return make(Weibull, stream, [law.mean, law.cv])
    case 'erlang':
      return make(Gamma, stream, [law.mean, 1 / sqrt(law.k)])
    case 'normal':
      return make(Normal, stream, [law.mean, law.sd])
    case 'uniform':
      return make(Uniform, stream, [law.from, law.to])
    case 'triangular':
      return make(Triangular, stream, [law.from, law.mode, law.to])
    case 'beta':
      return make(Beta, stream, [law.a, law.b])
    case 'chance':
      return make(Chance, stream, [law.p])
    case 'choice':
      return new Choice(stream, law.values)
    case 'empirical':
      return new Empirical(stream, law.values)
  }
}

type Kind = new (stream: Stream, first: number, second: number, third: number) => Adjustable

function make(kind: Kind, stream: Stream, values: readonly Argument[]): Sampler {
  const [first = 0, second = 0, third = 0] = values
  if (typeof first === 'number' && typeof second === 'number' && typeof third === 'number')
    return new kind(stream, first, second, third)
  return new Varying(new kind(stream, 1, 1, 1), ofItem(first), ofItem(second), ofItem(third))
}

function ofItem(value: Argument): (index: number) => number {
  return typeof value === 'number' ? () => value : value
}
