/** On designs whose truth is known by hand, a naive finder names the wrong one, and the proof the right one. */
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkScenario } from '../../src/scenario/read-scenario.js'
import { stress } from '../../src/studies/stress.js'
import type { StressResult } from '../../src/verdict/result.js'
import { memoryReader } from '../scenario/memory-reader.js'
import { traps } from './designs.js'
import { named } from './naive-finders.js'

async function stressed(name: string, text: string): Promise<StressResult> {
  const reading = await checkScenario(parse(`scenario: ${name}\n${text}`), memoryReader({}))
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return stress(reading.loaded, { replications: 10 })
}

it.each(traps)(
  '$name',
  async ({ name, text, first, at, relation, verdict, policy, fooled, target }) => {
    const result = await stressed(name, text)
    const { answer, proof } = result
    if (first !== undefined) expect(answer.first).toBe(first)
    expect(Math.abs((answer.breaksAt?.estimate ?? 0) / at - 1)).toBeLessThan(0.04)
    expect(relation).toContain(proof?.first?.relation)
    expect([...(proof?.first?.verdict ?? [])].sort()).toEqual(verdict)
    expect(proof?.first?.policy).toBe(policy)
    if (target !== undefined) {
      expect(proof?.target.verdict).toEqual(target)
      expect(proof?.sentence).toContain('What breaks first is')
    }
    if (fooled === undefined) return
    expect(named(fooled.finder, result)).toBe(fooled.names)
    // The finder says one thing, the proof another, or names more than it.
    expect([fooled.names]).not.toEqual(verdict)
  },
  30_000,
)
