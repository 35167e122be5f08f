/**
 * Addressed random numbers: a draw is a function of (seed, replication, owner, purpose, path of copies, item, visit),
 * never of what was drawn before, so that changing one station shifts no other's draws.
 * A stream is the parts before the last two, as keys; item and visit address a draw within it.
 */
import seedrandom from 'seedrandom'

/**
 * How the 32 bits of a visit's address are shared out: visits of one item at one station below 2^16, then the draws of
 * which a gamma is made, its attempts, and the attempts of a ziggurat. Draws whose addresses met would be the same draw.
 */
export const addressSteps = { acceptance: 1 << 16, power: 1 << 17, gamma: 1 << 18, ziggurat: 1 << 24 } as const

const unit32 = 1 / 4294967296
const unit52 = 1 / 4503599627370496

/** An odd constant (the golden ratio's fraction) that parts the visits of one item. */
const visitStep = 0x9e3779b9

export class Stream {
  readonly #a: number
  readonly #b: number
  readonly #c: number
  readonly #d: number

  constructor(a: number, b: number, c: number, d: number) {
    this.#a = a | 0
    this.#b = b | 0
    this.#c = c | 0
    this.#d = d | 0
  }

  /**
   * 32 random bits, as a signed integer. A keyed form of Wellons's triple32 mixer: sequential addresses come out with
   * no bias that his exhaustive test could see. Each `| 0` says that a sum is one of integers, which V8 otherwise makes
   * a floating-point one.
   */
  bits(item: number, visit: number): number {
    return mix(((item | 0) + (this.#a | 0)) | 0, ((this.#b | 0) + Math.imul(visit, visitStep)) | 0)
  }

  /** 32 more bits of the same address, independent of the first. */
  moreBits(item: number, visit: number): number {
    return mix(item ^ this.#c, ((this.#d | 0) + Math.imul(visit, visitStep)) | 0)
  }

  /** Another stream, as far from this one as any: for a distribution that is made of two draws. */
  sibling(): Stream {
    return new Stream(mix(this.#a, this.#d), mix(this.#b, this.#a), mix(this.#c, this.#b), mix(this.#d, this.#c))
  }

  /** Uniform on [0, 1) with 32 bits: enough to choose a way. */
  fraction(item: number, visit: number): number {
    return (this.bits(item, visit) >>> 0) * unit32
  }

  /** Uniform on (0, 1) with 52 bits, in the middle of its step: never 0, never 1. */
  uniform(item: number, visit: number): number {
    const high = this.bits(item, visit) >>> 6
    const low = this.moreBits(item, visit) >>> 6
    return (high * 67108864 + low + 0.5) * unit52
  }
}

function mix(word: number, key: number): number {
  let x = word
  x ^= x >>> 17
  x = Math.imul(x, 0xed5ad4bb)
  x = ((x | 0) + (key | 0)) | 0
  x ^= x >>> 11
  x = Math.imul(x, 0xac4c1b51)
  x ^= x >>> 15
  x = Math.imul(x, 0x31848bab)
  return x ^ (x >>> 14)
}

/**
 * The stream of one owner's purpose in one replication, for example `review`, `takes`.
 * @param path of the copies for which it is; empty: items themselves
 */
export function stream(
  seed: number,
  replication: number,
  owner: string,
  purpose: string,
  path: readonly number[] = [],
): Stream {
  const name = [seed, replication, owner, purpose]
  const keys = seedrandom(JSON.stringify(path.length === 0 ? name : [...name, path]))
  return new Stream(keys.int32(), keys.int32(), keys.int32(), keys.int32())
}
