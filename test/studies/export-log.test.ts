/** A result's replication, simulated again: the same visits as were measured, and only from the same files. */
import { describe, expect, it } from 'vitest'
import { eventLogCsv } from '../../src/report/event-log-csv.js'
import { type Loaded, readScenario, type SourceReader } from '../../src/scenario/read-scenario.js'
import { exportLog } from '../../src/studies/export-log.js'
import { run } from '../../src/studies/run.js'
import type { Visit } from '../../src/verdict/result.js'
import { memoryReader } from '../scenario/memory-reader.js'

type Files = Readonly<Record<string, string>>

const traced = `
scenario: Ten real arrivals
arrivals: { trace: { file: arrivals.csv, column: arrived } }
pools: { clerks: { count: 1 } }
stations:
  desk: { kind: review, by: clerks, takes: 10min, then: { done: 100% } }
  done: end
run: { from: 2026-01-05, items: 10, warm-up: 0h, seed: 7 }
`

const minutes = ['09:00', '09:04', '09:05', '09:30', '09:31', '09:50', '10:30', '10:31', '10:32', '10:33']
const arrivals = ['arrived', ...minutes.map((minute) => `2026-01-05T${minute}:00`), ''].join('\n')

/** Hashes change with the texts. */
function reader(files: Files): SourceReader {
  const plain = memoryReader(files)
  const table: SourceReader['table'] = async (file, from) => {
    const found = await plain.table(file, from)
    return found && !('refused' in found) ? { ...found, sha256: `hash of ${files[found.file]}` } : found
  }
  return { ...plain, table }
}

async function loadedFrom(file: string, files: Files): Promise<Loaded> {
  const reading = await readScenario(file, reader(files))
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.loaded
}

async function problemsOf(file: string, before: Files, after: Files) {
  const result = await run(await loadedFrom(file, before), { replications: 2 })
  const exported = await exportLog(result, { reader: reader(after) })
  return 'problems' in exported ? exported.problems : []
}

describe('ten arrivals by hand', async () => {
  const files = { 'trace.yaml': traced, 'arrivals.csv': arrivals }
  const result = await run(await loadedFrom('trace.yaml', files), { replications: 2 })

  it('as CSV: one clerk, ten minutes each', async () => {
    const exported = await exportLog(result, { reader: reader(files) })
    if ('problems' in exported) throw new Error('not exported')
    const { log } = exported
    const lines = [...eventLogCsv(log.visits, log.from)].join('').split('\n')
    expect(lines.at(0)).toBe('item,copy,class,station,pool,joined,started,finished,cause,joinedAt,startedAt,finishedAt')
    expect(lines.at(-1)).toBe('')
    const starts = ['09:00', '09:10', '09:20', '09:30', '09:40', '09:50', '10:30', '10:40', '10:50', '11:00']
    const ends = ['09:10', '09:20', '09:30', '09:40', '09:50', '10:00', '10:40', '10:50', '11:00', '11:10']
    const at = (minute: string) => `2026-01-05T${minute}:00.000`
    const rows = lines.slice(1, -1).map((line) => line.split(','))
    const dated = rows.map(([item, copy, itemClass, station, pool, , , , ...rest]) =>
      [item, copy, itemClass, station, pool, ...rest].join(),
    )
    expect(dated).toEqual(
      minutes.map((minute, index) =>
        [index + 1, '', 'item', 'desk', 'clerks', 'done', at(minute), at(starts[index]), at(ends[index])].join(),
      ),
    )
    const waits = rows.map(([, , , , , joined, started]) => Number(started) - Number(joined))
    expect(waits.reduce((sum, wait) => sum + wait, 0) / 10).toBeCloseTo(0.14, 12)
    expect([log.count, log.items]).toEqual([10, 10])
  })

  it('without dates where there is no date to count from', () => {
    const visit: Visit = {
      item: 1,
      copy: '2.1',
      itemClass: 'item',
      station: 'a',
      pools: [],
      joined: 0.5,
      cause: 'open',
    }
    expect([...eventLogCsv([visit])].join('')).toBe(
      'item,copy,class,station,pool,joined,started,finished,cause\n1,2.1,item,a,,0.5,,,open\n',
    )
  })
})

describe('the files that the result names', () => {
  const files = { 'trace.yaml': traced, 'arrivals.csv': arrivals }

  it.each([
    { what: 'changed', after: { ...files, 'arrivals.csv': `${arrivals}2026-01-06\n` }, code: 'changed-file' },
    { what: 'no longer read', after: { ...files, 'arrivals.csv': 'gone\n1\n' }, code: 'changed-file' },
    { what: 'missing', after: { 'trace.yaml': traced }, code: 'file-not-found' },
  ])('$what: refused', async ({ after, code }) => {
    expect(await problemsOf('trace.yaml', files, after)).toMatchObject([{ code, file: 'arrivals.csv' }])
  })

  it('may lie beside what an overlay extends', async () => {
    const apart = {
      'today/current.yaml': traced,
      'today/arrivals.csv': arrivals,
      'plan/redesign.yaml': 'extends: ../today/current.yaml\npools: { clerks: { count: 2 } }\n',
    }
    const here = { ...reader(apart), text: async (file: string, from?: string) => textAt(file, from) }
    const textAt = (file: string, from = '') => {
      const name = new URL(file, `file:///${from}`).pathname.slice(1) as keyof typeof apart
      return { file: name, text: apart[name], sha256: '' }
    }
    const reading = await readScenario('plan/redesign.yaml', here)
    if ('problems' in reading) throw new Error('not read')
    const result = await run(reading.loaded, { replications: 2 })
    expect(await exportLog(result, { reader: reader(apart) })).toMatchObject({ log: { count: 10 } })
    const strange = { ...apart, 'plan/arrivals.csv': 'arrived\n2026-01-05\n' }
    expect(await exportLog(result, { reader: reader(strange) })).toMatchObject({ log: { count: 10 } })
  })
})

it('replications and volume are those that were measured', async () => {
  const text = traced
    .replace(/trace: .* }/, 'rate: 4 per hour }')
    .replace(/run: .*/, 'run: { weeks: 8, replications: 3, seed: 5 }')
  const result = await run(await loadedFrom('desk.yaml', { 'desk.yaml': text }), { volume: 1.25, seed: 9, weeks: 6 })
  expect(result.run).toMatchObject({ seed: 9, weeks: 6, replications: 3 })
  const { warmUp } = result.run
  const closes = 6 * 168
  const means: number[] = []
  for (const replication of [1, 2, 3]) {
    const exported = await exportLog(result, { volume: 1.25, replication })
    if ('problems' in exported) throw new Error('not exported')
    // Of the visits that joined in the window, whenever they start.
    const joined = [...exported.log.visits].filter((visit) => visit.joined >= warmUp && visit.joined < closes)
    const waits = joined.map(({ joined, started = Number.NaN }) => started - joined)
    means.push(waits.reduce((sum, wait) => sum + wait, 0) / waits.length)
  }
  expect(new Set(means).size).toBe(3)
  const mean = means.reduce((sum, each) => sum + each, 0) / 3
  const { estimate } = result.volumes[0].measures.stations.desk.waitingTime?.mean ?? { estimate: Number.NaN }
  expect(mean / estimate).toBeCloseTo(1, 4)
})
