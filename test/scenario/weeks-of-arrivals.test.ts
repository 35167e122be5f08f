/** How long recorded arrivals come, and the run with them. */
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../src/scenario/read-scenario.js'
import { firstRecordToEnd, wholeWeeks } from '../../src/scenario/weeks-of-arrivals.js'
import { refuseUnsearchable } from '../../src/studies/study-options.js'
import { memoryReader } from './memory-reader.js'

const week = 168
/** One arrival at noon of each of these days, week by week. */
const on = (...weeks: number[][]) => weeks.flatMap((days, index) => days.map((day) => index * week + day * 24 + 12))
const office = [0, 1, 2, 3, 4]

describe('whole weeks', () => {
  it.each([
    ['all of them', on(office, office, office), 3],
    ['that end on a Friday', on(office, office, [0, 4]), 3],
    ['less a last one that ends early', on(office, office, [0, 1, 2]), 2],
    ['where one Saturday is no rule', on(office, [...office, 5], office), 3],
    ['with an empty one between', on(office, [], office), 3],
    ['a single one, however short', on([2]), 1],
    ['two, of which the second has begun', on(office, [0]), 1],
    ['a batch each Tuesday', on([1], [1], [1], [1]), 4],
    ['a record that begins in the third week', on([], [], [1, 2]), 3],
  ])('%s', (_, times, weeks) => {
    expect(wholeWeeks(times)).toBe(weeks)
  })
})

const rows = (days: number) =>
  `arrived\n${Array.from({ length: days }, (_, day) => new Date(Date.UTC(2026, 0, 5 + day, 9)).toISOString().slice(0, 16)).join('\n')}\n`

async function loaded(sources: string, run: string) {
  const text = `scenario: Recorded
arrivals: ${sources}
pools: { clerks: { count: 1 } }
stations: { desk: { kind: review, by: clerks, takes: 1h, then: done }, done: end }
run: { from: 2026-01-05${run} }
`
  const files = { 'now.yaml': text, 'six.csv': rows(42), 'nine.csv': rows(63), 'days.csv': rows(3) }
  const reading = await readScenario('now.yaml', memoryReader(files))
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.loaded
}

const trace = (file: string, name = file.split('.')[0]) =>
  `{ name: ${name}, trace: { file: ${file}, column: arrived } }`

describe('a run without weeks', () => {
  it.each([
    ['ends with the last whole week of its record', trace('six.csv'), 6],
    ['is one week where the record is shorter', trace('days.csv'), 1],
    ['ends with the record that ends first', `[${trace('nine.csv')}, ${trace('six.csv')}]`, 6],
    ['ends with a record beside a rate', `[{ name: web, rate: 1 per hour }, ${trace('nine.csv')}]`, 9],
    ['has its sixteen weeks without a record', '{ rate: 1 per hour }', 16],
  ])('%s', async (_, sources, weeks) => {
    expect((await loaded(sources, '')).scenario.run.length).toEqual({ weeks })
  })
})

describe('a search beyond the last arrival', () => {
  it.each([
    ['of a record', trace('six.csv'), ', weeks: 7', 'the trace of six (six.csv) has 6 whole ones'],
    ['of the shorter of two', `[${trace('nine.csv')}, ${trace('six.csv')}]`, ', weeks: 9', 'the trace of six'],
  ])('%s is refused', async (_, sources, run, says) => {
    const design = await loaded(sources, run)
    expect(() => refuseUnsearchable([design])).toThrow(says)
  })

  it('goes on within the record', async () => {
    const design = await loaded(trace('six.csv'), ', weeks: 6')
    expect(() => refuseUnsearchable([design])).not.toThrow()
    expect(firstRecordToEnd(design.scenario.arrivals)?.weeks).toBe(6)
  })
})

describe('a week at which the file looks', () => {
  const warned = async (station: string) => {
    const text = `scenario: Weekly
items: { attributes: { hard: "chance((if(week < 6, 0.2, 0.4)))" } }
arrivals: { rate: 1 per hour }
pools: { clerks: { count: 1 } }
stations:
  desk: { kind: review, by: clerks, takes: 20min, ${station} }
  done: end
`
    const reading = await readScenario('now.yaml', memoryReader({ 'now.yaml': text }))
    if ('problems' in reading) throw new Error(reading.problems[0].message)
    return reading.loaded.warnings.filter(({ code }) => code === 'depends-on-week').map(({ text: told }) => told)
  }

  it('is warned of, where items go by it and where they are drawn', async () => {
    const [text] = await warned('then: [{ to: done, when: week < 6 }, { to: done }]')
    expect(text).toContain('The week counts at the station `desk`, the attribute `hard`')
    expect(text).toContain('a run of 16 weeks')
    expect(await warned('speed: "if(week < 6, 1, 0.5)", then: done')).toHaveLength(1)
  })
})
