/** `load`: the scenario, or an error with all of its problems. */
import { expect, test } from 'vitest'
import { load, readScenario, ScenarioError } from '../../src/index.js'

test('what is right is loaded', async () => {
  const { scenario } = await load('scenarios/insurance-claims/current.yaml')
  expect(scenario.stations.length).toBeGreaterThan(0)
})

test('what is wrong is thrown, with the problems and their text', async () => {
  const text = 'scenario: One\narrivals: { rate: much }\nstations: { a: end }\nrun: { weeks: x }\n'
  const reader = { text: async (file: string) => ({ file, text, sha256: '' }), table: async () => undefined }
  const reading = await readScenario('one.yaml', reader)
  const error: unknown = await load('one.yaml', reader).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ScenarioError)
  if (!(error instanceof ScenarioError) || !('problems' in reading)) throw new Error('the file has problems')
  expect(error.problems).toEqual(reading.problems)
  expect(error.problems.length).toBeGreaterThan(1)
  expect(error.message).toMatch(/^one\.yaml:2:19 /)
  expect(error.message).toContain('one.yaml:4:')
})
