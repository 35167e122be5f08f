/**
 * The product beside the independent simulator on ordinary scenarios: a line each in ordinary.csv, written as it is
 * found; scenarios that have one are passed over, so the job may be stopped and started again. `SCENARIOS=10` does ten,
 * `FROM=100` begins there; `MEASURES=1` compares single measures too, in measures.csv. Needs `npm run build`.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Break } from './breaks.js'
import { type Judged, judge, searched, told } from './compare.js'
import { measured } from './measured.js'
import { type Ordinary, ordinary } from './ordinary.js'

const from = Number(process.env.FROM ?? 0)
const until = from + Number(process.env.SCENARIOS ?? 300 - from)
const folder = join(tmpdir(), 'ordinary')
const table = 'test/independent/ordinary.csv'
const measures = 'test/independent/measures.csv'

const quoted = (cell: string | number): string => `"${String(cell).replaceAll('"', '""').replaceAll(/\s+/g, ' ')}"`

function addRow(file: string, head: string, cells: readonly (string | number)[]): void {
  if (!existsSync(file)) appendFileSync(file, `${head}\n`)
  appendFileSync(file, `${cells.map(quoted).join(',')}\n`)
}

function seedsIn(file: string): Set<number> {
  if (!existsSync(file)) return new Set()
  return new Set([...readFileSync(file, 'utf8').matchAll(/^"(\d+)"/gm)].map(([, seed]) => Number(seed)))
}

const ours = (breaks: readonly Break[]): string =>
  breaks
    .map(({ names, because, low, high }) => `${names.join('|')} ${because} ${low.toFixed(3)}-${high.toFixed(3)}`)
    .join('; ')

function compared({ file, kinds }: Ordinary, seed: number): Judged {
  const answered = told(file, ['stress'], join(folder, `out-${seed}`))
  const breaks = searched(file, answered.warmUp, seed)
  const judged = judge(answered, breaks)
  const { first = '', because = '', breaksAt } = answered.answer ?? {}
  const interval =
    breaksAt === undefined
      ? ''
      : [breaksAt.estimate, breaksAt.low, breaksAt.high].map((each) => each.toFixed(3)).join(' ')
  const head = 'seed,kinds,first,because,interval,seconds,ours,verdict,note'
  const cells = [
    seed,
    kinds.join('; '),
    first,
    because,
    interval,
    answered.seconds,
    ours(breaks),
    judged.verdict,
    judged.note,
  ]
  addRow(table, head, cells)
  console.log(cells.join(' · '))
  return judged
}

/** Scenarios that came to no answer are tried again. */
function dropErrors(file: string): void {
  if (!existsSync(file)) return
  const rows = readFileSync(file, 'utf8').split('\n')
  writeFileSync(file, rows.filter((row) => !row.includes(',"error",')).join('\n'))
}

function verdicts(): string[] {
  const rows = readFileSync(table, 'utf8').trim().split('\n').slice(1)
  return rows.map((row) => row.slice(1, -1).split('","')[7])
}

/** The standard deviation of all z: 1 where the two differ by chance alone. */
function spreadOfZ(): number {
  const rows = readFileSync(measures, 'utf8').trim().split('\n').slice(1)
  const all = rows.map((row) => Number(row.slice(1, -1).split('","')[8])).filter((z) => Number.isFinite(z))
  return Math.sqrt(all.reduce((sum, z) => sum + z * z, 0) / all.length)
}

it('ordinary scenarios', () => {
  dropErrors(table)
  dropErrors(measures)
  const done = seedsIn(table)
  const measuredBefore = seedsIn(measures)
  for (let seed = from; seed < until; seed++) {
    const scenario = ordinary(seed, folder)
    if (!done.has(seed)) compared(scenario, seed)
    if (process.env.MEASURES !== undefined && !measuredBefore.has(seed))
      for (const row of measured(scenario.file, seed, folder))
        addRow(measures, 'seed,volume,measure,product,low,high,ours,error,z', [seed, ...row])
  }
  const all = verdicts()
  const wrong = all.filter((verdict) => verdict === 'wrong-name' || verdict === 'missed').length
  console.log(
    `${all.length} scenarios, ${wrong} wrong; ${all.filter((verdict) => verdict === 'unknown').length} unknown`,
  )
  if (existsSync(measures)) console.log(`standard deviation of z: ${spreadOfZ().toFixed(2)}`)
  if (all.length >= 300) expect(wrong / all.length).toBeLessThanOrEqual(0.02)
})
