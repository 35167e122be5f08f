import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { charts } from '../../src/chart/charts.js'
import { renderSvg } from '../../src/chart/render.js'
import { presets } from '../../src/chart/theme.js'
import type { StressResult } from '../../src/verdict/result.js'
import { sampleAsked, sampleAskedRun } from '../sample-asked.js'
import {
  sampleCompare,
  sampleRedesign,
  sampleRun,
  sampleSelection,
  sampleSensitivity,
  sampleStress,
  sampleSweep,
  variants,
} from '../sample-result.js'
import { faultsOf, sizeOf } from './text-boxes.js'

const presetNames = ['doc', 'slide', 'web', 'phone'] as const

describe('no label is clipped and none lies on another', () => {
  for (const preset of presetNames) {
    it.each(variants)(`${preset}, %s`, async (variant) => {
      const results = [
        sampleAsked(variant),
        sampleAsked(variant, false),
        sampleAskedRun(variant),
        sampleStress(variant),
        sampleStress(variant, false),
        sampleRun(variant),
        sampleCompare(variant),
        sampleSweep(variant),
        sampleSweep(variant, 2),
        sampleSensitivity(variant),
        sampleSelection('best', variant),
        sampleRedesign('holds'),
      ]
      for (const result of results) {
        for (const chart of charts(result, { preset, palette: 'light' })) {
          const svg = await renderSvg(chart)
          expect(faultsOf(svg), `${chart.name} of ${result.schema}`).toEqual([])
          expect(sizeOf(svg).width).toBe(presets[preset].width)
        }
      }
    })
  }
})

/** Their networks are what a made-up one is not: as people write them. */
describe('of the stories, neither', () => {
  const stories = readdirSync('reports')
  for (const preset of presetNames) {
    it.each(stories)(`${preset}, %s`, async (story) => {
      const result: StressResult = JSON.parse(readFileSync(`reports/${story}/result.json`, 'utf8'))
      const drawn = charts(result, { preset, palette: 'light' })
      const named = drawn.filter(({ name }) =>
        ['map', 'heat-strip', 'before-and-after', 'cost-and-value'].includes(name),
      )
      expect(named.map(({ name }) => name)).toContain('map')
      for (const chart of named) expect(faultsOf(await renderSvg(chart)), chart.name).toEqual([])
    })
  }
})

it('finds a text that is clipped and one that lies on another', () => {
  const text = (x: number, words: string) => `<text transform="translate(${x},20)" font-size="12px">${words}</text>`
  const svg = `<svg viewBox="0 0 100 40"><g transform="translate(0,0)">${text(5, 'here')}${text(12, 'there')}${text(90, 'gone')}</g></svg>`
  expect(faultsOf(svg)).toEqual([expect.stringContaining('"gone" is clipped'), expect.stringContaining('"here"')])
})
