/**
 * The transcendental functions that may reach a result. These four agree bit for bit between the versions of V8 that
 * we know of (a test holds their bits); `Math.pow` and `**` do not, and are not used anywhere.
 */
export const exp = Math.exp
export const log = Math.log
export const log1p = Math.log1p
export const sqrt = Math.sqrt
