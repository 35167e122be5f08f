/** What has no volume that could be searched is refused before anything is simulated. */
import { expect, it } from 'vitest'
import { checkScenario, type Loaded } from '../../src/scenario/read-scenario.js'
import { compare } from '../../src/studies/compare.js'
import { stress } from '../../src/studies/stress.js'

async function loaded(arrivals: Record<string, unknown>, run: Record<string, unknown> = {}): Promise<Loaded> {
  const scenario = {
    scenario: 'Desk',
    arrivals,
    stations: { desk: { kind: 'system', then: 'done' }, done: 'end' },
    run,
  }
  const reading = await checkScenario(scenario, { table: async () => undefined }, { file: 'desk.yaml' })
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.loaded
}

const steady = { rate: '5 per hour' }
const ramped = { rate: '5 per hour', ramp: { at: '1w', to: 2 } }

it.each([
  { what: 'a ramp', arrivals: ramped, run: {}, says: /desk\.yaml.*`ramp`/ },
  { what: 'a run by items', arrivals: steady, run: { items: 10 }, says: /desk\.yaml.*`run\.weeks`/ },
])('$what', async ({ arrivals, run, says }) => {
  const design = await loaded(arrivals, run)
  const plain = await loaded(steady)
  await expect(stress(design)).rejects.toThrow(says)
  await expect(stress(plain, { against: design })).rejects.toThrow(RangeError)
  await expect(compare(plain, [design], { breaks: true })).rejects.toThrow(says)
})
