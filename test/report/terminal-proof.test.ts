/** The shipped story's proof and cascade in a terminal: within 80 columns, and with the numbers of the result. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { terminalReport } from '../../src/report/terminal.js'
import { widthOf } from '../../src/report/text-table.js'
import type { StressResult } from '../../src/verdict/result.js'

const story: StressResult = JSON.parse(readFileSync('reports/insurance-claims/result.json', 'utf8'))
const lines = terminalReport(story, { colour: false }).split('\n')

it('carries the proof in the second line, and its sentences below', () => {
  expect(lines[1]).toContain('a quarter more of it recovers')
  const text = lines.join(' ').replace(/ +/g, ' ')
  for (const sentence of [story.proof?.first?.sentence, story.proof?.target.sentence, story.proof?.sentence])
    expect(text).toContain(sentence)
})

it('names each step of the cascade', () => {
  const { cascade = [] } = story
  expect(cascade.length).toBeGreaterThan(0)
  for (const { relief } of cascade) expect(lines.some((line) => line.includes(relief))).toBe(true)
})

it('stays within 80 columns', () => {
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(80)
})

it('leaves both out where the study did', () => {
  const { proof, cascade, ...without } = story
  const plain = terminalReport(without, { colour: false })
  expect(plain).not.toContain('A quarter more recovers')
  expect(plain).not.toContain('Steps towards')
})
