/**
 * Whether the intervals contain what they claim to: 1,000 short independent studies of each model, the number of
 * replications the study's own choice. Each model writes its row of docs/validation/coverage.md. `STUDIES=300` asks for
 * fewer, which write a row from 200 on, and `MODEL=meeting` for one model.
 */
import { expect, it } from 'vitest'
import { run } from '../../src/studies/run.js'
import { stress } from '../../src/studies/stress.js'
import type { Estimate } from '../../src/verdict/result.js'
import { type CoverageModel, coverageModels } from './coverage-models.js'
import { loadedFrom } from './loaded-from.js'
import { percent, writeRow } from './outcome.js'

const studies = Number(process.env.STUDIES ?? 1000)
const fewestWritten = 200
/** Of so many studies of 95 % intervals that do what they say, 99 in 100 find a share this near. */
const near = 2.576 * Math.sqrt((0.95 * 0.05) / studies)
const [least, most] = [0.95 - near, 0.95 + near]
const asked = coverageModels.filter(({ name }) => [undefined, name].includes(process.env.MODEL))

const table = {
  title: 'Coverage of the 95 % intervals',
  about: `Each a whole study that chooses its own number of replications, with a seed of its own from 1 on. Asked: the interval contains the true value in 95 % of them, within the 99 % binomial interval of so many studies (93.2 % to 96.8 % of 1,000). The models are in \`test/validate/coverage-models.ts\`.`,
  head: [
    'model',
    'interval of',
    'precision asked',
    'truth',
    'inside',
    'all below',
    'all above',
    'bias',
    'mean width',
    'replications',
    'studies',
  ],
}

interface Found {
  readonly interval: Estimate
  readonly replications: number
}

async function found({ text, of, precision }: CoverageModel, seed: number): Promise<Found> {
  const loaded = await loadedFrom(text)
  if (of === 'mean flow time') {
    const { volumes, run: part } = await run(loaded, { seed, precision })
    return { interval: there(volumes[0].measures.flowTime?.mean, seed), replications: part.replications }
  }
  const { answer, run: part } = await stress(loaded, { seed, precision, proof: false })
  return { interval: there(answer.breaksAt, seed), replications: part.replications }
}

function there(interval: Estimate | undefined, seed: number): Estimate {
  if (interval === undefined) throw new Error(`seed ${seed}: there is no interval`)
  return interval
}

/** Shares of the studies, and means over them, relative to the truth. */
async function covered(model: CoverageModel) {
  const all: Found[] = []
  for (let seed = 1; seed <= studies; seed++) all.push(await found(model, seed))
  const { truth } = model
  const mean = (of: (each: Found) => number) => all.reduce((sum, each) => sum + of(each), 0) / all.length
  return {
    below: mean(({ interval }) => (interval.high < truth ? 1 : 0)),
    above: mean(({ interval }) => (interval.low > truth ? 1 : 0)),
    bias: mean(({ interval }) => interval.estimate) / truth - 1,
    width: mean(({ interval }) => interval.high - interval.low) / truth,
    replications: mean(({ replications }) => replications),
  }
}

it.each(asked)('$name', async (model) => {
  const { below, above, bias, width, replications } = await covered(model)
  const inside = 1 - below - above
  const row = [
    model.name,
    model.of,
    `±${percent(model.precision, 0)}`,
    String(Number(model.truth.toPrecision(5))),
    percent(inside, 1),
    percent(below, 1),
    percent(above, 1),
    percent(bias, 2),
    percent(width, 1),
    replications.toFixed(0),
    String(studies),
  ]
  console.log(row.join(' · '))
  if (studies >= fewestWritten)
    writeRow(
      'coverage',
      table,
      row,
      coverageModels.map(({ name }) => name),
    )
  expect(inside).toBeGreaterThanOrEqual(least)
  expect(inside).toBeLessThanOrEqual(most)
})
