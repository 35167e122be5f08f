/** What is said where recorded arrivals end before the items of the window have been followed. */
import { expect, it } from 'vitest'
import { followingWarnings } from '../../src/verdict/following-warnings.js'
import { arrivals } from '../builder.js'
import { oneDesk } from '../experiment/made-up-study.js'

const week = 168
const traced = (last: number) =>
  oneDesk({ arrivals: [arrivals(1, 'desk', { process: { by: 'trace', times: [1, last] } })] })

it.each([
  ['ends with the window', 9.5, 10, ['followed-without-arrivals']],
  ['ends while they are followed', 15, 10, ['followed-without-arrivals']],
  ['goes on until all have been followed', 20, 10, []],
  ['ends long before the window does, which is told of elsewhere', 5, 10, []],
])('a trace that %s', (_name, last, weeks, codes) => {
  const scenario = traced(last * week)
  const run = { ...scenario.run, length: { weeks } }
  expect(followingWarnings({ ...scenario, run }, 10 * week).map(({ code }) => code)).toEqual(codes)
})
