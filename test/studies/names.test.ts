/** Stations, pools, classes and attributes may have the names of what every object has. */
import { expect, it } from 'vitest'
import { stress } from '../../src/studies/stress.js'
import { loadedFrom } from '../validate/loaded-from.js'

/** An attribute's name is part of the address of its draws: it is the same in both. */
const plain = { first: 'first', second: 'second', people: 'people', kind: 'urgent', office: 'office' }
const hostile: typeof plain = {
  first: 'constructor',
  second: '__proto__',
  people: 'toString',
  kind: 'hasOwnProperty',
  office: 'valueOf',
}

const file = ({ first, second, people, kind, office }: typeof plain) => `
calendars: { ${office}: { hours: Mon-Fri 09:00-17:00 } }
items: { classes: { ${kind}: 50%, b: 50% }, attributes: { prototype: chance(0.5) } }
arrivals: { rate: 3 per hour, calendar: ${office} }
pools: { ${people}: { count: 1, calendar: ${office} } }
stations:
  ${first}: { kind: system, takes: 5min, then: [{ to: ${second}, when: prototype = 1 }, { to: done }] }
  ${second}: { kind: review, by: ${people}, takes: 20min, classes: { ${kind}: { takes: 30min } }, then: done }
  done: end
run: { weeks: 3, warm-up: 1w, seed: 1 }`

async function answered(names: typeof plain) {
  const result = await stress(await loadedFrom(file(names)), { replications: 3 })
  const { answer, constraints, volumes } = result
  return { at: answer.breaksAt, first: answer.first, constraints: constraints.map(({ id }) => id), volumes }
}

it('gives what it gives with plain names', async () => {
  const [expected, found] = [await answered(plain), await answered(hostile)]
  expect(found.at).toEqual(expected.at)
  expect(found.first).toBe(hostile.people)
  expect(found.constraints).toEqual([hostile.people])
  expect(Object.keys(found.volumes[0].measures.stations ?? {})).toContain('__proto__')
  expect(found.volumes[0].measures.flowTime).toEqual(expected.volumes[0].measures.flowTime)
})
