/**
 * Every story's committed result is, byte for byte, what `stress` writes; and its answers to the four questions are those
 * that a plain script counts from the exported event log, which shares no code with the measures.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportLog, run } from '../../src/index.js'
import type { RunResult, Visit } from '../../src/verdict/result.js'
import { bin } from '../cli/loadbearing.js'
import { committedResult, loadedFile, pathIn, stories } from './stories.js'

const week = 168

/** One replication's visits by item; those that a limit turned away did not begin. */
async function itemsOf(result: RunResult, volume: number, replication: number): Promise<Visit[][]> {
  const exported = await exportLog(result, { volume, replication })
  if ('problems' in exported) throw new Error(exported.problems.map(({ message }) => message).join('\n'))
  const items = new Map<number, Visit[]>()
  for (const visit of exported.log.visits)
    if (visit.cause !== 'limit') items.set(visit.item, [...(items.get(visit.item) ?? []), visit])
  return [...items.values()]
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Its whole report is committed, and has a test of its own. */
const ofStart = 'insurance-claims'

describe.each(stories)('%s', (story) => {
  it.skipIf(story === ofStart)('has the committed result', { timeout: 120_000 }, () => {
    const out = mkdtempSync(join(tmpdir(), 'story-'))
    const words = ['stress', pathIn(story, 'current.yaml'), '--against', pathIn(story, 'redesign.yaml')]
    const { status } = spawnSync(process.execPath, [bin, ...words, '--to', 'json', '--out', out])
    const written = readFileSync(join(out, 'result.json'), 'utf8')
    rmSync(out, { recursive: true, force: true })
    expect(status).toBe(0)
    expect(written === committedResult(story).text).toBe(true)
  })

  it.each([1, 2])('answers the questions at %d× as its event log does', { timeout: 60_000 }, async (volume) => {
    const loaded = await loadedFile(pathIn(story, 'current.yaml'))
    const replications = 2
    const result = await run(loaded, { volume, replications })
    const { stations, run: settings } = loaded.scenario
    const [opens, closes] = [result.run.warmUp, 'weeks' in settings.length ? settings.length.weeks * week : 0]
    // Longer than any promise of the stories.
    const follow = Math.max(closes, 4 * week)
    const stationOf = new Map(stations.map((station) => [station.id, station]))
    const isSeen = ({ station }: Visit) =>
      ['review', 'approval', 'exception'].includes(stationOf.get(station)?.kind ?? '')
    const isTouch = ({ station }: Visit) => ['pool', 'meeting'].includes(stationOf.get(station)?.capacity.by ?? '')
    const counted = await Promise.all(
      Array.from({ length: replications }, async (_, index) => {
        const items = await itemsOf(result, volume, index + 1)
        const bornAt = (visits: readonly Visit[]) => Math.min(...visits.map(({ joined }) => joined))
        const cohort = items.filter((visits) => bornAt(visits) >= opens && bornAt(visits) < closes)
        const met = (visits: readonly Visit[]) => visits.filter(({ joined }) => joined <= bornAt(visits) + follow)
        // An item on its way by a hand-off at the end of the log seems to have ended: a handful, of thousands.
        const elapsed = cohort.map((visits) => {
          const ends = Math.max(...visits.map(({ finished = Number.POSITIVE_INFINITY }) => finished))
          return Math.min(ends - bornAt(visits), follow)
        })
        return {
          seen: mean(cohort.map((visits) => (met(visits).some(isSeen) ? 1 : 0))),
          touches: mean(cohort.map((visits) => met(visits).filter(isTouch).length)),
          elapsed: mean(elapsed),
          open: (id: string) =>
            mean(
              Array.from({ length: (closes - opens) / week }, (_, place) => opens + (place + 1) * week).map(
                (end) =>
                  items.filter((visits) =>
                    visits.some(
                      ({ station, joined, finished = Number.POSITIVE_INFINITY }) =>
                        station === id && joined < end && finished >= end,
                    ),
                  ).length,
              ),
            ),
        }
      }),
    )
    const [seen] = result.questions?.needsHuman.volumes ?? []
    const [way] = result.questions?.whereTheyGo.volumes ?? []
    const near = (found: number | undefined, known: number, what: string) =>
      expect(Math.abs((found ?? Number.NaN) - known), what).toBeLessThanOrEqual(0.01 * known + 1e-6)
    near(seen.reviewRate?.estimate, mean(counted.map((each) => each.seen)), 'seen by a person')
    near(seen.touches?.estimate, mean(counted.map((each) => each.touches)), 'touches')
    near(way.elapsed?.estimate, mean(counted.map((each) => each.elapsed)), 'elapsed')
    for (const [id, open] of Object.entries(result.ages?.volumes[0].stations ?? {})) {
      if (stationOf.get(id)?.handoff !== undefined) continue
      near(open.count?.estimate, mean(counted.map((each) => each.open(id))), `open at ${id}`)
    }
  })
})
