/** What the parts of an ordinary scenario are made with: chance from its seed, and a note of what it is about. */
import { Random } from './random.js'

export class Draft {
  readonly kinds: string[] = []
  readonly random: Random

  constructor(readonly seed: number) {
    this.random = new Random(seed, 2718)
  }

  /** Whether this one has it; noted where it does. */
  has(kind: string, probability: number): boolean {
    const yes = this.random.chance(probability)
    if (yes) this.kinds.push(kind)
    return yes
  }

  pick<T>(...values: readonly T[]): T {
    return values[Math.floor(this.random.uniform() * values.length)]
  }

  between(low: number, high: number): number {
    return low + Math.floor(this.random.uniform() * (high - low + 1))
  }
}
