/** Every picture of every shipped story in every size: no text is clipped, none lies on another. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { charts } from '../../src/chart/charts.js'
import { renderSvg } from '../../src/chart/render.js'
import { presets } from '../../src/chart/theme.js'
import type { Result } from '../../src/verdict/result.js'
import { faultsOf, sizeOf } from '../chart/text-boxes.js'

const presetNames = ['doc', 'slide', 'web', 'phone'] as const

const results = readdirSync('reports', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('result.json'))
  .sort()

describe('texts of the stories’ pictures', () => {
  it('has the stories', () => {
    expect(results.length).toBeGreaterThanOrEqual(9)
  })

  it.each(results)(
    '%s',
    async (name) => {
      const result: Result = JSON.parse(readFileSync(`reports/${name}`, 'utf8'))
      const faults: string[] = []
      for (const preset of presetNames)
        for (const chart of charts(result, { preset, palette: 'light' })) {
          const svg = await renderSvg(chart)
          faults.push(...faultsOf(svg).map((fault) => `${chart.name}, ${preset}: ${fault}`))
          expect(sizeOf(svg).width).toBe(presets[preset].width)
        }
      expect(faults).toEqual([])
    },
    120_000,
  )
})
