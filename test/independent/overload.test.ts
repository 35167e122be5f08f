/** Three workplaces in overload beside the independent simulator; all seven at three volumes: `npm run validate`. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compared } from './overload.js'
import { overloaded } from './overload-scenarios.js'

/** Student's t of 11 degrees of freedom and more, 1 % for all of some 100 measures that are not of a kind. */
const largest = 6

it.each([
  ['M/M/1', 1.5],
  ['LIFO', 1.5],
  ['patience', 2],
])('%s at %d×', (name, volume) => {
  const scenario = overloaded.find((each) => each.name === name)
  if (scenario === undefined) throw new Error(`no workplace is called ${name}`)
  const { rows, faults } = compared({ scenario, volume, runs: 12 }, mkdtempSync(join(tmpdir(), 'overload-')))
  expect(faults).toEqual([])
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter(({ z = 0 }) => Math.abs(z) > largest)).toEqual([])
})
