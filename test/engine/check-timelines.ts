/** Tables of timelines: each row a scenario in text, who enters where and when, and the events that must follow. */
import { describe, expect, it } from 'vitest'
import { type Releases, type TimelineOptions, timeline } from './timeline.js'

export interface TimelineRow extends TimelineOptions {
  readonly it: string
  readonly scenario: string
  /** Absent where the scenario has arrivals of its own. */
  readonly releases?: Releases
  /** One a line. */
  readonly events: string
}

export function checkTimelines(name: string, rows: readonly TimelineRow[]): void {
  describe(name, () => {
    it.each(rows)('$it', async ({ scenario, releases, events, ...options }) => {
      const expected = events
        .trim()
        .split('\n')
        .map((line) => line.trim())
      expect(await timeline(scenario, releases, options)).toEqual(expected)
    })
  })
}
