/**
 * Measures in overload beside an independent simulator that follows every item to its end, and the fans of the stories.
 * Writes docs/validation/overload.md. A cell that is done is kept beside the job's files until all are, so that the job
 * may be stopped and started again; `ONLY=LIFO` does one workplace and writes nothing.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compared, deviations, largest } from '../independent/overload.js'
import { overloaded } from '../independent/overload-scenarios.js'
import { fansInWords } from '../stories/fans.js'
import { type Row, writeOutcome } from './outcome.js'

const folder = join(tmpdir(), 'loadbearing-overload')
const kept = join(folder, 'cells.jsonl')
const runs = 30
const volumes = [1.5, 2, 4]
const only = process.env.ONLY

interface Done {
  readonly name: string
  readonly volume: number
  /** Measures in which chance has a part, and those in which it has none. */
  readonly random: number
  readonly certain: number
  /** The squares of z, summed, and what chance would make of them. */
  readonly squares: number
  readonly chance: { readonly mean: number; readonly deviation: number }
  readonly largest: { readonly measure: string; readonly z: number }
  readonly bounds: number
}

function done(): Done[] {
  if (!existsSync(kept)) return []
  return readFileSync(kept, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Done)
}

describe.each(overloaded.filter(({ name }) => only === undefined || only === name))('$name', (scenario) => {
  it.each(volumes)('at %d×', (volume) => {
    mkdirSync(folder, { recursive: true })
    const { name } = scenario
    if (done().some((each) => each.name === name && each.volume === volume)) return
    const { rows, chance, bounds, faults, notCompared } = compared({ scenario, volume, runs }, folder)
    const random = rows.filter(({ z }) => z !== undefined)
    const byZ = random.sort((a, b) => Math.abs(b.z ?? 0) - Math.abs(a.z ?? 0))
    for (const { measure, product, ours, z } of byZ.slice(0, 5)) console.log(measure, product, ours, z?.toFixed(2))
    console.log(notCompared.join(' '))
    expect(faults).toEqual([])
    expect(byZ.filter(({ z }) => Math.abs(z ?? 0) > largest)).toEqual([])
    const squares = random.reduce((sum, { z = 0 }) => sum + z * z, 0)
    const [{ measure, z = 0 }] = byZ
    const cell = { name, volume, random: random.length, certain: rows.length - random.length, squares, chance, bounds }
    const line: Done = { ...cell, largest: { measure, z } }
    appendFileSync(kept, `${JSON.stringify(line)}\n`)
    console.log(rowOf(line).join(' · '))
  })
})

function deviation(sum: number, count: number): string {
  return Math.sqrt(Math.max(0, sum) / count).toFixed(2)
}

/** Between which the standard deviation of all z lies by chance. */
function byChance({ random, chance }: Done): string {
  const slack = deviations * chance.deviation
  return `${deviation(chance.mean - slack, random)} to ${deviation(chance.mean + slack, random)}`
}

function rowOf(cell: Done): Row {
  const { name, volume, random, certain, squares, largest, bounds } = cell
  return [
    name,
    `${volume}×`,
    `${random}`,
    `${certain}`,
    deviation(squares, random),
    `${Math.abs(largest.z).toFixed(1)} (${largest.measure})`,
    `${bounds}`,
  ]
}

function allOf(cells: readonly Done[]): Done {
  const sum = (read: (cell: Done) => number): number => cells.reduce((total, each) => total + read(each), 0)
  const byZ = [...cells].sort((a, b) => Math.abs(b.largest.z) - Math.abs(a.largest.z))
  return {
    name: 'all',
    volume: 0,
    random: sum(({ random }) => random),
    certain: sum(({ certain }) => certain),
    squares: sum(({ squares }) => squares),
    chance: {
      mean: sum(({ chance }) => chance.mean),
      deviation: Math.hypot(...cells.map((each) => each.chance.deviation)),
    },
    largest: byZ[0].largest,
    bounds: sum(({ bounds }) => bounds),
  }
}

afterAll(() => {
  const place = ({ name }: Done): number => overloaded.findIndex((each) => each.name === name)
  const cells = done().sort((a, b) => place(a) - place(b) || a.volume - b.volume)
  if (only !== undefined || cells.length < overloaded.length * volumes.length) return
  const all = allOf(cells)
  expect(Math.abs(all.squares - all.chance.mean)).toBeLessThan(deviations * all.chance.deviation)
  writeOutcome('overload', {
    title: 'Measures in overload, compared with an independent simulator',
    about: `Seven small workplaces (\`test/independent/overload-scenarios.ts\`) at volumes that are too much for them: 30 runs of
\`run\`, and ${runs} of a simulator that shares no code with it (\`test/independent\`) and follows each item to its end, or for
six weeks longer than \`run\` does. z is the difference of a measure in standard errors of both. Asked: no |z| above ${largest};
a standard deviation of all z from ${byChance(all)} (${deviations} standard deviations about what ours against ours comes
to in random halves, since the measures of a run go together); measures without chance equal; a measure that is given as it is, is so in the
end; of one that is called “at least”, what is true in the end does not lie below it.`,
    head: ['workplace', 'volume', 'measures', 'and without chance', 'sd of z', 'largest z', 'bounds held'],
    rows: [...cells.map(rowOf), rowOf(all).with(1, '')],
    after: fansInWords(),
  })
  rmSync(kept)
})
