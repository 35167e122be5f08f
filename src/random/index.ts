/** The door of the leaf. */
export { chosen, cumulative } from './choice.js'
export { DrawMemory } from './draw-memory.js'
export type { Sampler } from './sampler.js'
export { type Argument, type Law, samplerOf } from './sampler-of.js'
export { addressSteps, Stream, stream } from './stream.js'
export { exp, log, log1p, sqrt } from './transcendental.js'
