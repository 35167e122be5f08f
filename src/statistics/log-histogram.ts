/**
 * A histogram of times with 256 buckets an octave, read off the bits of the floating-point number (HdrHistogram's idea,
 * on its exponent and first eight bits of mantissa): a bucket is at most 1/256 = 0.4 % wide, and a quantile lies in the
 * bucket of the true one. Adding is in the simulation's hot path: no logarithm, no branch but two, no allocation but
 * while the range grows. What is zero or shorter than 2^-20 hours (3.4 ms) is counted apart and reads as 0.
 */

/** The exponent and eight bits of mantissa remain of the 32 high bits. */
const droppedBits = 12
const bucketsPerOctave = 256
const smallestExponent = -20
/** The bits of 2^-20. */
const base = (1023 + smallestExponent) * bucketsPerOctave

const scratch = new Float64Array(1)
const words = new Int32Array(scratch.buffer)
const isLittleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1
const highWord = isLittleEndian ? 1 : 0
const lowWord = isLittleEndian ? 0 : 1

export class LogHistogram {
  #counts = new Uint32Array(0)
  #zeros = 0
  #beyond = 0
  #count = 0
  /** Of the values that are in buckets. */
  #least = Number.POSITIVE_INFINITY
  #most = Number.NEGATIVE_INFINITY

  /** How many values were added. */
  get count(): number {
    return this.#count
  }

  /** Counts a value of 0. */
  addZero(): void {
    this.#count++
    this.#zeros++
  }

  /** Counts a value, in hours; a negative one counts as 0. */
  add(value: number): void {
    this.#count++
    scratch[0] = value
    const bucket = (words[highWord] >> droppedBits) - base
    if (bucket < 0) {
      this.#zeros++
      return
    }
    if (bucket >= this.#counts.length) this.#grow(bucket)
    this.#counts[bucket]++
    if (value < this.#least) this.#least = value
    if (value > this.#most) this.#most = value
  }

  /** Counts a value of which it is known only that it lies beyond all others. */
  addBeyond(): void {
    this.#count++
    this.#beyond++
  }

  /** How many of these. */
  get beyond(): number {
    return this.#beyond
  }

  /**
   * The smallest value that at least the share p (0..1) of the values does not exceed (the inverse of the empirical
   * distribution function), within 0.4 %. Inside a bucket the values are taken to lie evenly, but never beyond
   * the least or the largest of all. NaN where it is empty, infinity where it is one of those beyond.
   */
  quantile(p: number): number {
    if (this.#count === 0) return Number.NaN
    const rank = Math.max(1, Math.ceil(p * this.#count))
    if (rank > this.#count - this.#beyond) return Number.POSITIVE_INFINITY
    let below = this.#zeros
    if (rank <= below) return 0
    let bucket = 0
    while (below + this.#counts[bucket] < rank) below += this.#counts[bucket++]
    const from = lowerEdge(bucket)
    const evenly = from + ((rank - below - 0.5) / this.#counts[bucket]) * (lowerEdge(bucket + 1) - from)
    return Math.min(this.#most, Math.max(this.#least, evenly))
  }

  clear(): void {
    this.#counts.fill(0)
    this.#zeros = 0
    this.#beyond = 0
    this.#count = 0
    this.#least = Number.POSITIVE_INFINITY
    this.#most = Number.NEGATIVE_INFINITY
  }

  /** Counts the other's values too; the other stays as it is. */
  merge(other: LogHistogram): void {
    if (other.#counts.length > this.#counts.length) this.#grow(other.#counts.length - 1)
    for (let bucket = 0; bucket < other.#counts.length; bucket++) this.#counts[bucket] += other.#counts[bucket]
    this.#zeros += other.#zeros
    this.#beyond += other.#beyond
    this.#count += other.#count
    this.#least = Math.min(this.#least, other.#least)
    this.#most = Math.max(this.#most, other.#most)
  }

  /** Makes room up to the end of the bucket's octave. */
  #grow(bucket: number): void {
    const counts = new Uint32Array((Math.floor(bucket / bucketsPerOctave) + 1) * bucketsPerOctave)
    counts.set(this.#counts)
    this.#counts = counts
  }
}

function lowerEdge(bucket: number): number {
  words[highWord] = (bucket + base) << droppedBits
  words[lowWord] = 0
  return scratch[0]
}
