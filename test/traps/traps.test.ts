/** On designs whose truth is known by hand, a naive finder names the wrong one, and the proof the right one. */
import { expect, it } from 'vitest'
import type { StressResult } from '../../src/verdict/result.js'
import { isRight, named } from './naive-finders.js'
import type { Trap } from './trap.js'
import { islandsOf, studied, traps } from './traps.js'

it.each(traps)(
  '$name',
  async (trap) => {
    const { first, because = 'capacity', at, relation, verdict, policy, fooled, target } = trap
    const result = await studied(trap)
    const { answer, proof } = result
    if (first !== undefined) expect(answer.first).toBe(first)
    expect(answer.because).toBe(because)
    expect(Math.abs((answer.breaksAt?.estimate ?? 0) / at - 1)).toBeLessThan(0.04)
    expect(relation).toContain(proof?.first?.relation)
    expect([...(proof?.first?.verdict ?? [])].sort()).toEqual(verdict)
    expect(proof?.first?.policy).toBe(policy)
    expectIsland(trap, result)
    if (target !== undefined) {
      expect(proof?.target.verdict).toEqual(target)
      if (target.length > 0) expect(proof?.sentence).toMatch(/^(What breaks first is|Just above the break) /)
    }
    const name = named(fooled.finder, result)
    expect([fooled.names].flat()).toContain(name)
    expect(isRight(name, trap, result)).toBe(false)
  },
  120_000,
)

/** Every volume that was looked at well inside the island is named, and none outside; near its ends either is right. */
function expectIsland({ island }: Trap, result: StressResult): void {
  const said = islandsOf(result)
  if (island === undefined) {
    expect(said).toEqual([])
    return
  }
  const inside = (margin: number) => (volume: number) =>
    volume > island.from * (1 + margin) && volume < island.to * (1 - margin)
  const looked = result.volumes.map(({ volume }) => volume)
  expect(said.length).toBeGreaterThan(0)
  expect(said).toEqual(expect.arrayContaining(looked.filter(inside(0.03))))
  expect(said.filter(inside(-0.03))).toEqual(said)
}
