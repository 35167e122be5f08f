/**
 * Standard exponential and normal draws by the ziggurat of Marsaglia and Tsang (2000) with 256 layers, the layer and the
 * place in it taken from disjoint bits (Doornik 2005). A rejected point is tried again at the next attempt's address;
 * the address of attempt n of visit v is v + n · 2^24 (stream.ts says what else lives below).
 */
import type { Stream } from './stream.js'
import { addressSteps } from './stream.js'
import { exp, log, sqrt } from './transcendental.js'

const layers = 256
const attemptStep = addressSteps.ziggurat
const unit32 = 1 / 4294967296
const unit24 = 1 / 16777216
const unit23 = 1 / 8388608

/** Where the tail begins, and the area of a layer (Marsaglia and Tsang 2000, the values for 256 layers). */
const exponentialTail = 7.69711747013105
const exponentialArea = 0.003949659822581557
const normalTail = 3.654152885361009
const normalArea = 0.00492867323399

interface Ziggurat {
  /** Right edge of each layer; `edges[0]` is the width of the base layer with its tail. */
  readonly edges: Float64Array
  readonly heights: Float64Array
  /** A place below this, of 2^32, lies under the curve without looking. */
  readonly inside: Float64Array
}

function ziggurat(
  tail: number,
  area: number,
  density: (x: number) => number,
  inverse: (y: number) => number,
): Ziggurat {
  const edges = new Float64Array(layers + 1)
  edges[0] = area / density(tail)
  edges[1] = tail
  for (let i = 2; i < layers; i++) edges[i] = inverse(area / edges[i - 1] + density(edges[i - 1]))
  edges[layers] = 0
  return {
    edges,
    heights: edges.map(density),
    inside: edges.subarray(0, layers).map((edge, i) => Math.floor((edges[i + 1] / edge) * 4294967296)),
  }
}

const forExponential = ziggurat(
  exponentialTail,
  exponentialArea,
  (x) => exp(-x),
  (y) => -log(y),
)
const forNormal = ziggurat(
  normalTail,
  normalArea,
  (x) => exp(-0.5 * x * x),
  (y) => sqrt(-2 * log(y)),
)
const exponentialEdges = forExponential.edges
const exponentialInside = forExponential.inside
const normalEdges = forNormal.edges
const normalInside = forNormal.inside

/** Exponential with mean 1. */
export function exponential(stream: Stream, item: number, visit: number): number {
  const bits = stream.bits(item, visit)
  const layer = bits & 255
  const place = stream.moreBits(item, visit) >>> 0
  if (place < exponentialInside[layer]) return (place + (bits >>> 8) * unit24) * unit32 * exponentialEdges[layer]
  return numberOf(exponentialByRejection(stream, item, visit))
}

/** Normal with mean 0 and standard deviation 1. */
export function normal(stream: Stream, item: number, visit: number): number {
  const bits = stream.bits(item, visit)
  const layer = bits & 255
  const place = stream.moreBits(item, visit) >>> 0
  if (place < normalInside[layer]) {
    const x = (place + (bits >>> 9) * unit23) * unit32 * normalEdges[layer]
    return (bits & 256) === 0 ? x : -x
  }
  return numberOf(normalByRejection(stream, item, visit))
}

/**
 * The value itself. It tells V8 that what comes back from a call that it does not inline is a number, so that the common
 * way beside it need not box its own (a tenth of the run).
 */
function numberOf(value: number): number {
  return 1 * value
}

/** The rare second step (one draw in a hundred): the same point, then further attempts. */
function exponentialByRejection(stream: Stream, item: number, visit: number): number {
  let beyond = 0
  for (let attempt = visit; ; attempt += attemptStep) {
    const bits = stream.bits(item, attempt)
    const layer = bits & 255
    const place = stream.moreBits(item, attempt) >>> 0
    const x = (place + (bits >>> 8) * unit24) * unit32 * exponentialEdges[layer]
    if (place < exponentialInside[layer]) return beyond + x
    attempt += attemptStep
    if (layer === 0) beyond += exponentialTail
    else if (under(forExponential, layer, stream.uniform(item, attempt), exp(-x))) return beyond + x
  }
}

function normalByRejection(stream: Stream, item: number, visit: number): number {
  for (let attempt = visit; ; attempt += attemptStep) {
    const bits = stream.bits(item, attempt)
    const layer = bits & 255
    const sign = (bits & 256) === 0 ? 1 : -1
    const place = stream.moreBits(item, attempt) >>> 0
    const x = (place + (bits >>> 9) * unit23) * unit32 * normalEdges[layer]
    if (place < normalInside[layer]) return sign * x
    attempt += attemptStep
    if (layer === 0) return sign * normalBeyondTail(stream, item, attempt)
    if (under(forNormal, layer, stream.uniform(item, attempt), exp(-0.5 * x * x))) return sign * x
  }
}

function under(z: Ziggurat, layer: number, u: number, density: number): boolean {
  return z.heights[layer] + (z.heights[layer + 1] - z.heights[layer]) * u < density
}

/** Marsaglia (1964): a normal beyond the tail's beginning. */
function normalBeyondTail(stream: Stream, item: number, first: number): number {
  for (let attempt = first; ; attempt += 2 * attemptStep) {
    const a = -log(stream.uniform(item, attempt)) / normalTail
    const b = -log(stream.uniform(item, attempt + attemptStep))
    if (b + b >= a * a) return normalTail + a
  }
}
