/** Overlays: what is merged, what is replaced whole, and where a problem is placed. */
import { describe, expect, it } from 'vitest'
import { type Loaded, readScenario } from '../../src/scenario/read-scenario.js'
import { memoryReader } from './memory-reader.js'

const base = `scenario: Base
calendars: { office: { hours: Mon-Fri 09:00-17:00, holidays: [2026-12-25] } }
items: { classes: { simple: 80%, complex: 20% }, attributes: { amount: 5 } }
arrivals: { rate: 5 per hour }
pools: { clerks: { count: 2, calendar: office } }
stations:
  desk:
    kind: review
    by: clerks
    takes: { distribution: lognormal, mean: 5min, cv: 1 }
    tool: Desktop
    then: { done: 90%, desk: 10% }
  done: end
run: { from: 2026-01-05, weeks: 4 }
`

async function loaded(overlay: string, files: Record<string, string> = {}): Promise<Loaded> {
  const reading = await readScenario('top.yaml', memoryReader({ 'base.yaml': base, 'top.yaml': overlay, ...files }))
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.loaded
}

describe('an overlay', () => {
  it('changes what it says and leaves the rest', async () => {
    const { scenario, resolved, file } = await loaded(
      'extends: base.yaml\nbecause: More people.\npools: { clerks: { count: 3 } }\n',
    )
    expect(scenario.pools).toMatchObject([{ shifts: [{ count: 3, calendar: 'office' }] }])
    expect(scenario).toMatchObject({ name: 'Base', because: 'More people.' })
    expect(Object.keys(resolved)).not.toContain('extends')
    expect(file).toBe('top.yaml')
  })

  it.each([
    ['a routing', 'stations: { desk: { then: { done: 100% } } }', 'stations.desk.then', { done: '100%' }],
    ['classes', 'items: { classes: { easy: 100% } }', 'items.classes', { easy: '100%' }],
    ['a calendar', 'calendars: { office: { hours: 24x7 } }', 'calendars.office', { hours: '24x7' }],
    ['a distribution', 'stations: { desk: { takes: { minutes: 3 } } }', 'stations.desk.takes', { minutes: 3 }],
    [
      'an attribute',
      'items: { attributes: { amount: { name: volume } } }',
      'items.attributes.amount',
      { name: 'volume' },
    ],
    [
      'the short form of an end',
      'stations: { done: { title: Paid } }',
      'stations.done',
      { kind: 'end', title: 'Paid' },
    ],
  ])('replaces %s whole', async (_, overlay, path, value) => {
    const { resolved } = await loaded(`extends: base.yaml\n${overlay}\n`)
    const found = path.split('.').reduce<unknown>((part, key) => Reflect.get(Object(part), key), resolved)
    expect(found).toEqual(value)
  })

  it.each([
    ['a calendar in its short form', 'office: Mon-Fri 10:00-16:00', 'Mon-Fri 10:00-16:00'],
    ['a calendar without its holidays', 'office: { hours: Mon-Fri 10:00-16:00 }', { hours: 'Mon-Fri 10:00-16:00' }],
    [
      'a calendar and removes nothing of it',
      'office: { hours: Mon-Fri 10:00-16:00, holidays: null }',
      { hours: 'Mon-Fri 10:00-16:00' },
    ],
  ])('replaces %s whole', async (_, calendar, value) => {
    const { resolved, warnings } = await loaded(`extends: base.yaml\ncalendars: { ${calendar} }\n`)
    expect(resolved.calendars).toEqual({ office: value })
    expect(warnings).toEqual([])
  })

  it('removes a calendar by null', async () => {
    const { resolved } = await loaded(
      'extends: base.yaml\ncalendars: { office: null, late: 24x7 }\npools: { clerks: { calendar: late } }\n',
    )
    expect(resolved.calendars).toEqual({ late: '24x7' })
  })

  it('does not take over why the design that it extends is as it is', async () => {
    const files = { 'middle.yaml': 'extends: base.yaml\nbecause: Fewer people.\n' }
    const without = await loaded('extends: middle.yaml\nscenario: Top\n', files)
    expect(without.scenario.because).toBeUndefined()
    expect(Object.keys(without.resolved)).not.toContain('because')
    expect((await loaded('extends: middle.yaml\nbecause: More.\n', files)).scenario.because).toBe('More.')
  })

  it.each(['sets', 'attributes', 'classes', 'then', 'hours'])('merges a station called %s', async (name) => {
    const named = base.replaceAll('desk', name)
    const { resolved } = await loaded(`extends: named.yaml\nstations: { ${name}: { tool: Paper } }\n`, {
      'named.yaml': named.replace('tool: Desktop', 'batch: { size: 2, or-after: 1h }'),
      'top.yaml': `extends: named.yaml\nstations: { ${name}: { batch: { size: 3 } } }\n`,
    })
    expect(resolved.stations).toMatchObject({ [name]: { by: 'clerks', batch: { size: 3, 'or-after': '1h' } } })
  })

  it.each(['takes', 'drift', 'sets'])('merges what a station does with a class called %s', async (name) => {
    const { resolved } = await loaded(
      `extends: classed.yaml\nstations: { desk: { classes: { ${name}: { takes: 3min } } } }\n`,
      {
        'classed.yaml': base
          .replace('simple: 80%', `${name}: 80%`)
          .replace('tool: Desktop', `classes: { ${name}: { speed: 2 } }`),
      },
    )
    expect(resolved.stations).toMatchObject({ desk: { classes: { [name]: { takes: '3min', speed: 2 } } } })
  })

  it('removes by null, and warns where there is nothing to remove', async () => {
    const { scenario, warnings } = await loaded('extends: base.yaml\nstations: { desk: { tool: null, tol: null } }\n')
    expect(scenario.stations[0].tool).toBeUndefined()
    expect(warnings.map(({ code }) => code)).toEqual(['nothing-to-remove'])
  })

  it('extends an overlay in another folder, which names files from there', async () => {
    const { scenario, data } = await loaded('extends: deep/middle.yaml\nscenario: Top\n', {
      'deep/middle.yaml': 'extends: base.yaml\nstations: { desk: { takes: empirical(minutes.csv m min) } }\n',
      'deep/base.yaml': base,
      'deep/minutes.csv': 'm\n6\n',
    })
    expect(scenario.stations[0].takes).toMatchObject({ distribution: 'empirical', values: [0.1] })
    expect(data).toEqual({ 'deep/minutes.csv': 'hash of deep/minutes.csv' })
  })

  it('has problems where they are written, in either file', async () => {
    const files = {
      'base.yaml': base.replace('count: 2', 'count: 0'),
      'top.yaml': 'extends: base.yaml\nstations: { desk: { by: clerk } }\n',
    }
    const reading = await readScenario('top.yaml', memoryReader(files))
    expect(reading).toMatchObject({
      problems: [
        { file: 'base.yaml', line: 5, column: 27, code: 'out-of-range' },
        { file: 'top.yaml', line: 2, column: 25, code: 'unknown-pool' },
      ],
    })
  })

  it('is told when a file that it extends cannot be read', async () => {
    const files = { 'middle.yaml': 'extends: gone.yaml\n', 'top.yaml': 'extends: middle.yaml\n' }
    expect(await readScenario('top.yaml', memoryReader(files))).toMatchObject({
      problems: [{ file: 'middle.yaml', line: 1, column: 10, code: 'file-not-found' }],
    })
    expect(await readScenario('none.yaml', memoryReader({}))).toMatchObject({
      problems: [{ file: 'none.yaml', code: 'file-not-found' }],
    })
  })
})
