/**
 * How often a stable design at load 0.9 is called broken today, and one at 1.1 safe. Each design writes its row of
 * docs/validation/false-alarms.md. `STUDIES=40` asks for fewer, which write nothing, `DESIGN=NAME` for one design.
 */
import { expect, it } from 'vitest'
import { stress } from '../../src/studies/stress.js'
import { loadedFrom } from './loaded-from.js'
import { percent, writeRow } from './outcome.js'
import { stableDesigns } from './stable-designs.js'

const studies = Number(process.env.STUDIES ?? 400)
const most = 0.05
const asked = stableDesigns.filter(({ name }) => [undefined, name].includes(process.env.DESIGN))

const table = {
  title: 'Stable designs that are called broken, and broken ones that are not',
  about: `Seeds 1 to 400 of each design, at a largest load of 0.9 and of 1.1. Asked: at 0.9 something is said to grow at 1×, or to break below it, in at most ${percent(most, 0)} of the studies; at 1.1 nothing is said to break up to 1× in at most ${percent(most, 0)}. That it cannot tell counts as neither, and is counted by itself. The designs are in \`test/validate/stable-designs.ts\`.`,
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
  const share = (all: readonly Called[], is: (each: Called) => boolean) => all.filter(is).length / all.length
  const [grew, alarmed] = [share(stable, ({ grows }) => grows), share(stable, (each) => each.broken)]
  const cleared = share(broken, (each) => !each.broken && !each.unknown)
  const unknown = share([...stable, ...broken], (each) => each.unknown)
  const row = [name, percent(grew, 2), percent(alarmed, 2), percent(cleared, 2), percent(unknown, 2)]
  console.log(row.join(' · '))
  if (studies >= 400)
    writeRow(
      'false-alarms',
      table,
      row,
      stableDesigns.map((each) => each.name),
    )
  expect(Math.max(grew, alarmed)).toBeLessThanOrEqual(most)
  expect(cleared).toBeLessThanOrEqual(most)
})
