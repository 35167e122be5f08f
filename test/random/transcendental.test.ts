/**
 * The bits of the transcendental functions, which a result's bytes hang on. The last three rows of each are arguments
 * at which V8's function is one unit beside the correctly rounded value, so that another library is noticed.
 */
import { describe, expect, it } from 'vitest'
import { exp, log, log1p, sqrt } from '../../src/random/index.js'

const functions = { exp, log, log1p, sqrt }

function bitsOf(value: number): string {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  return view.getBigUint64(0).toString(16).padStart(16, '0')
}

describe('transcendental functions', () => {
  it.each<[keyof typeof functions, number, string]>([
    ['exp', 0, '3ff0000000000000'],
    ['exp', 1, '4005bf0a8b145769'],
    ['exp', -1, '3fd78b56362cef38'],
    ['exp', 1e-10, '3ff000000006df38'],
    ['exp', -7.69711747013105, '3f3dc31c329f0b48'],
    ['exp', 20.3, '41c3848660139d52'],
    ['exp', -36.7368, '3ca0000098ebec5e'],
    ['exp', -745.1, '0000000000000001'],
    ['exp', 709.78, '7fefe9ce5c4c52b4'],
    ['exp', Number.NEGATIVE_INFINITY, '0000000000000000'],
    ['exp', 1.5117, '4012234258d9ca66'],
    ['exp', -8.4196, '3f2ce6d8f0ff70d0'],
    ['exp', -3.8708, '3f95578619828014'],
    ['log', 1, '0000000000000000'],
    ['log', 0.5, 'bfe62e42fefa39ef'],
    ['log', 10, '40026bb1bbb55516'],
    ['log', 1e-300, 'c085963447f87fb5'],
    ['log', 0.9999999999999999, 'bca0000000000000'],
    ['log', 1.0000000000000002, '3cafffffffffffff'],
    ['log', 1e308, '40862991d5d62a5e'],
    ['log', 5e-324, 'c0874385446d71c3'],
    ['log', 0, 'fff0000000000000'],
    ['log', 3.5073000000000003, '3ff413d9ef4f3698'],
    ['log', 5.9414, '3ffc82d88bd68a40'],
    ['log', 5.2355, '3ffa7cc617035efa'],
    ['log1p', 0, '0000000000000000'],
    ['log1p', 1, '3fe62e42fefa39ef'],
    ['log1p', -0.06, 'bfafae2206cabe37'],
    ['log1p', 1e-15, '3cd203af9ee75613'],
    ['log1p', -0.999, 'c01ba18a998fff9f'],
    ['log1p', 1e10, '4037069e2aa3184e'],
    ['log1p', 1.9767, '3ff173fabfa3a4ea'],
    ['log1p', 4.3854, '3ffaf0669741e93e'],
    ['log1p', 0.2052, '3fc7e4002bf0d566'],
    ['sqrt', 2, '3ff6a09e667f3bcd'],
    ['sqrt', 10, '40094c583ada5b53'],
    ['sqrt', 0.1, '3fd43d136248490f'],
    ['sqrt', 1e-300, '20ca2fe76a3f9475'],
    ['sqrt', 1e308, '5fe7dddf6b095ff1'],
    ['sqrt', 0.9999999999999999, '3fefffffffffffff'],
  ])('%s(%d)', (name, argument, bits) => {
    expect(bitsOf(functions[name](argument))).toBe(bits)
  })
})
