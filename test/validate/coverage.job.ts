/**
 * Whether the intervals contain what they claim to: 1,000 short independent studies of each model, every number of
 * replications the study's own choice. Prints seeds; writes docs/validation/coverage.md.
 */
import { describe, expect, it } from 'vitest'
import { run } from '../../src/studies/run.js'
import { stress } from '../../src/studies/stress.js'
import type { Estimate } from '../../src/verdict/result.js'
import { type CoverageModel, coverageModels } from './coverage-models.js'
import { loadedFrom } from './loaded-from.js'

const studies = Number(process.env['STUDIES'] ?? 1000)
const only = process.env['ONLY']

async function intervalOf({ text, of }: CoverageModel, seed: number): Promise<Estimate & { n: number }> {
  const loaded = await loadedFrom(text)
  if (of === 'mean flow time') {
    const result = await run(loaded, { seed })
    const { flowTime } = result.volumes[0].measures
    if (flowTime === undefined) throw new Error(`seed ${seed}: nothing ended`)
    return { ...flowTime.mean, n: result.run.replications }
  }
  const result = await stress(loaded, { seed, proof: false })
  if (result.answer.breaksAt === undefined) throw new Error(`seed ${seed}: nothing breaks`)
  return { ...result.answer.breaksAt, n: result.run.replications }
}

describe('coverage', () => {
  it.each(coverageModels.filter(({ name }) => only === undefined || only === name))('$name', async (model) => {
    let inside = 0
    let above = 0
    let width = 0
    let sum = 0
    let n = 0
    const started = Date.now()
    for (let seed = 1; seed <= studies; seed++) {
      const interval = await intervalOf(model, seed)
      if (interval.low <= model.truth && model.truth <= interval.high) inside++
      else if (interval.low > model.truth) above++
      width += (interval.high - interval.low) / model.truth
      sum += interval.estimate
      n += interval.n
    }
    console.log(
      `${model.name}: ${((100 * inside) / studies).toFixed(1)} % of ${studies}; above ${above}, below ${studies - inside - above}; bias ${((sum / studies / model.truth - 1) * 100).toFixed(2)} %, width ${((100 * width) / studies).toFixed(1)} %, replications ${(n / studies).toFixed(1)}; ${((Date.now() - started) / studies).toFixed(0)} ms each`,
    )
    expect(inside / studies).toBeGreaterThanOrEqual(0.93)
    expect(inside / studies).toBeLessThanOrEqual(0.97)
  })
})
