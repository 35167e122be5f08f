/** A generator of its own (sfc32) and textbook samplers: nothing here is the product's. */

/** Mixes whole numbers into one 32-bit seed. */
export function mixed(...parts: number[]): number {
  let hash = 0x9e3779b9
  for (const part of parts) {
    for (const word of [part >>> 0, Math.floor(part / 4294967296) >>> 0]) {
      hash = Math.imul(hash ^ word, 0x85ebca6b)
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
      hash ^= hash >>> 16
    }
  }
  return hash >>> 0
}

/** A seed from a text, for streams that are known by a name. */
export function hashed(text: string): number {
  return mixed(...[...text].map((letter) => letter.charCodeAt(0)))
}

export class Random {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(...seed: number[]) {
    this.a = mixed(...seed, 1)
    this.b = mixed(...seed, 2)
    this.c = mixed(...seed, 3)
    for (let i = 0; i < 12; i++) this.word()
  }

  private word(): number {
    const sum = (this.a + this.b + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (this.c << 21) | (this.c >>> 11)
    this.c = (this.c + sum) | 0
    return sum >>> 0
  }

  /** In (0, 1), never at either end. */
  uniform(): number {
    return ((this.word() >>> 5) * 67108864 + (this.word() >>> 6) + 0.5) / 9007199254740992
  }

  chance(probability: number): boolean {
    return this.uniform() < probability
  }

  exponential(mean: number): number {
    return -Math.log(this.uniform()) * mean
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform())
  }

  /** Shape k, scale 1 (Marsaglia and Tsang 2000); below 1 with the power of a uniform. */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * Math.exp(Math.log(this.uniform()) / shape)
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = this.normal()
      const v = (1 + c * x) * (1 + c * x) * (1 + c * x)
      if (v > 0 && Math.log(this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }

  beta(a: number, b: number): number {
    const x = this.gamma(a)
    return x / (x + this.gamma(b))
  }
}

/** ln Γ (Lanczos, g = 7). */
export function logGamma(x: number): number {
  const lanczos = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ]
  const z = x - 1
  const t = z + 7.5
  let sum = lanczos[0]
  for (let i = 1; i < lanczos.length; i++) sum += lanczos[i] / (z + i)
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum)
}

const shapes = new Map<number, number>()

/** The Weibull shape that has this coefficient of variation, by halving. */
export function weibullShape(cv: number): number {
  const known = shapes.get(cv)
  if (known !== undefined) return known
  let [low, high] = [0.05, 200]
  for (let i = 0; i < 100; i++) {
    const middle = Math.sqrt(low * high)
    const square = Math.exp(logGamma(1 + 2 / middle) - 2 * logGamma(1 + 1 / middle)) - 1
    if (square > cv * cv) low = middle
    else high = middle
  }
  const shape = Math.sqrt(low * high)
  shapes.set(cv, shape)
  return shape
}
