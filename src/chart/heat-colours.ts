/** The steps of the heat strip: which colour and which number a load gets. A load below capacity never reads 100. */
import type { Palette } from './theme.js'

/** Where the colour changes; capacity is among them. */
export const loadSteps = [0.5, 0.8, 1, 1.25, 1.5] as const

export function loadColour(load: number | undefined, palette: Palette): { fill: string; ink: string } {
  if (load === undefined) return { fill: palette.ground, ink: palette.quiet }
  const above = loadSteps.filter((step) => load >= step).length
  return { fill: palette.load[above] ?? palette.ground, ink: palette.onLoad[above] ?? palette.ink }
}

/** Whole percent; rounded away from 100 where the load is not there, and one decimal below one percent. */
export function loadLabel(load: number): string {
  const percent = load * 100
  if (percent >= 0.05 && percent < 0.95) return percent.toFixed(1)
  const rounded = Math.round(percent)
  return String(load < 1 ? Math.min(99, rounded) : rounded)
}
