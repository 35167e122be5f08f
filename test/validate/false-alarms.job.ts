/**
 * How often a stable design at load 0.9 is called broken today, and one at 1.1 safe. Each design writes its row of
 * docs/validation/false-alarms.md. `STUDIES=5` asks for fewer, which write nothing, `DESIGN=NAME` for one design.
 */
import { expect, it } from 'vitest'
import { stress } from '../../src/studies/stress.js'
import { loadedFrom } from './loaded-from.js'
import { percent, rowsOf, writeRow } from './outcome.js'
import { stableDesigns } from './stable-designs.js'

/** Of each design at each load: over 400 of each in all. */
const enough = 45
const studies = Number(process.env.STUDIES ?? enough)
const most = 0.05
const asked = stableDesigns.filter(({ name }) => [undefined, name].includes(process.env.DESIGN))

const table = {
  title: 'Stable designs that are called broken, and broken ones that are not',
  about: `Seeds 1 to ${enough} of each design, at a largest load of 0.9 and of 1.1: how many of them. Asked of all designs together: at 0.9 something is said to grow at 1×, or to break below it, in at most ${percent(most, 0)} of the studies; at 1.1 nothing is said to break up to 1× in at most ${percent(most, 0)}. That it cannot tell counts as neither, and is counted by itself. The designs are in \`test/validate/stable-designs.ts\`.`,
  head: ['design', 'grows at 1× (0.9)', 'first break below 1× (0.9)', 'holds at 1× (1.1)', 'cannot tell'],
}

interface Called {
  readonly grows: boolean
  readonly broken: boolean
  readonly unknown: boolean
}

async function called(text: string, seed: number): Promise<Called> {
  const { answer, volumes } = await stress(await loadedFrom(text), { seed, proof: false })
  const today = volumes.find(({ volume }) => volume === 1)
  return {
    grows: (today?.grows.length ?? 0) > 0,
    broken: (answer.breaksAt?.estimate ?? Number.POSITIVE_INFINITY) < 1,
    unknown: answer.because === 'unknown',
  }
}

it.each(asked)('$name', async ({ name, at }) => {
  const stable: Called[] = []
  const broken: Called[] = []
  for (let seed = 1; seed <= studies; seed++) {
    stable.push(await called(at(0.9), seed))
    broken.push(await called(at(1.1), seed))
  }
  const count = (all: readonly Called[], is: (each: Called) => boolean) => String(all.filter(is).length)
  const row = [
    name,
    count(stable, ({ grows }) => grows),
    count(stable, (each) => each.broken),
    count(broken, (each) => !each.broken && !each.unknown),
    count([...stable, ...broken], (each) => each.unknown),
  ]
  console.log(row.join(' · '))
  if (studies >= enough)
    writeRow(
      'false-alarms',
      table,
      row,
      stableDesigns.map((each) => each.name),
    )
})

it('all designs together', () => {
  const rows = rowsOf('false-alarms')
  const all = rows.length * enough
  const share = (column: number) => rows.reduce((sum, row) => sum + Number(row[column]), 0) / all
  console.log(`of ${all} each: ${[1, 2, 3].map((column) => percent(share(column), 2)).join(' · ')}`)
  for (const column of [1, 2, 3]) expect(share(column)).toBeLessThanOrEqual(most)
})
