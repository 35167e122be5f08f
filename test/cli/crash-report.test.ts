import { expect, test } from 'vitest'
import { crashReport } from '../../src/cli/crash-report.js'
import { Fault } from '../../src/engine/fault.js'

const args = ['stress', 'a b.yaml', '--seed', "it's"]

test('names the bug as ours, and the command again, quoted for a shell', () => {
  const report = crashReport(new TypeError('x is undefined'), args, {})
  expect(report).toContain('a bug of loadbearing')
  expect(report).toContain('x is undefined')
  expect(report).toContain(`  loadbearing stress 'a b.yaml' --seed 'it'\\''s'\n`)
  expect(report).not.toMatch(/\n\s+at /)
})

test('the stack only where it is asked for', () => {
  expect(crashReport(new Error('x'), args, { LOADBEARING_DEBUG: '1' })).toMatch(/\n\s+at /)
})

test('a failed self-check is replayed by itself', () => {
  const fault = new Fault('7 arrived, 5 ended', { time: 12.5, replication: 3, seed: 42, volume: 1.5 })
  const report = crashReport(fault, ['stress', 'desk.yaml', '--against', 'other.yaml'], {})
  expect(report).toContain('7 arrived, 5 ended (hour 12.5, replication 3, volume 1.5, seed 42)')
  expect(report).toContain('loadbearing run desk.yaml --volume 1.5 --seed 42 --replications 4\n')
})

test.each([undefined, null, 'text', { a: 1 }])('whatever was thrown: %s', (thrown) => {
  expect(crashReport(thrown, args, {})).toContain('loadbearing stress')
})
