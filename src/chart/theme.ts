/**
 * How pictures look: palettes for light, dark and a web page that switches between the two, and the sizes of each
 * place that a picture goes to. Contrast on the ground is at least 4.5 for every colour that text is set in.
 */
import type { Font } from './text-metrics.js'

export interface Palette {
  readonly ground: string
  readonly ink: string
  readonly quiet: string
  readonly grid: string
  readonly current: string
  readonly redesign: string
  readonly promise: string
  /** Offered load: three steps below capacity, three from it on. */
  readonly load: readonly string[]
  /** The colour of a number on each step of `load`. */
  readonly onLoad: readonly string[]
  readonly causes: Readonly<Record<string, CauseColour>>
}

export interface CauseColour {
  readonly fill: string
  readonly text: string
}

const dark = '#1B1F24'
const white = '#FFFFFF'

const causes: Palette['causes'] = {
  work: { fill: '#1D7A73', text: white },
  busy: { fill: '#EC9544', text: dark },
  closed: { fill: '#BAB1A7', text: dark },
  meeting: { fill: '#C2410C', text: white },
  batch: { fill: '#7A5AA0', text: white },
  handoff: { fill: '#F3CF7A', text: dark },
  delay: { fill: '#A9C8DD', text: dark },
}

const lightPalette: Palette = {
  ground: white,
  ink: dark,
  quiet: '#6B7480',
  grid: '#E3E7EB',
  current: '#C2410C',
  redesign: '#0B6FB8',
  promise: '#7A1F5C',
  load: ['#EEF3F7', '#CFE0EC', '#A9C8DD', '#F3CF7A', '#EC9544', '#C2410C'],
  onLoad: [dark, dark, dark, dark, dark, white],
  causes,
}

const darkPalette: Palette = {
  ground: '#14181D',
  ink: '#E8EBEE',
  quiet: '#9AA4AF',
  grid: '#2C333B',
  current: '#F08A4B',
  redesign: '#5DB2F0',
  promise: '#DE8CC2',
  load: ['#1E2830', '#27404F', '#335F79', '#F3CF7A', '#EC9544', '#C2410C'],
  onLoad: ['#E8EBEE', '#E8EBEE', white, dark, dark, white],
  causes: { ...causes, work: { fill: '#3FA79E', text: dark } },
}

/** The custom properties of a page, light and dark, by name: `ground`, `load-3`, `cause-busy` … */
export function customProperties(palette: 'light' | 'dark'): Readonly<Record<string, string>> {
  const colours = palettes[palette]
  const { load, onLoad, causes: ofCauses, ...plain } = colours
  const numbered = (name: string, list: readonly string[]) => list.map((colour, index) => [`${name}-${index}`, colour])
  return Object.fromEntries([
    ...Object.entries(plain),
    ...numbered('load', load),
    ...numbered('on-load', onLoad),
    ...Object.entries(ofCauses).flatMap(([cause, { fill, text }]) => [
      [`cause-${cause}`, fill],
      [`on-cause-${cause}`, text],
    ]),
  ])
}

/** Each colour is a custom property of the page, the light colour where there is no page. */
function pagePalette(): Palette {
  const variable = (name: string, colour: string) => `var(--${name}, ${colour})`
  const { load, onLoad, causes: ofCauses, ...plain } = lightPalette
  return {
    ground: variable('ground', plain.ground),
    ink: variable('ink', plain.ink),
    quiet: variable('quiet', plain.quiet),
    grid: variable('grid', plain.grid),
    current: variable('current', plain.current),
    redesign: variable('redesign', plain.redesign),
    promise: variable('promise', plain.promise),
    load: load.map((colour, index) => variable(`load-${index}`, colour)),
    onLoad: onLoad.map((colour, index) => variable(`on-load-${index}`, colour)),
    causes: Object.fromEntries(
      Object.entries(ofCauses).map(([cause, { fill, text }]) => [
        cause,
        { fill: variable(`cause-${cause}`, fill), text: variable(`on-cause-${cause}`, text) },
      ]),
    ),
  }
}

export const palettes = { light: lightPalette, dark: darkPalette, page: pagePalette() }

export interface Preset {
  readonly width: number
  /** Absent: as high as the rows need. */
  readonly height?: number
  /** Whether the headline is drawn; elsewhere it stands outside the picture. */
  readonly headline: boolean
  readonly fonts: {
    readonly headline: Font
    readonly subtitle: Font
    readonly label: Font
    readonly small: Font
  }
  /** Pixels of a picture file per inch of the page. */
  readonly dotsPerInch: number
  /** Widest column of names, as a share of the width. */
  readonly names: number
}

/** 1 px is 0.75 pt. Each is drawn for itself; none is another one scaled. */
export const presets = {
  doc: preset({ width: 600, headline: true, sizes: [17, 11.5, 12, 11], dotsPerInch: 300, names: 0.3 }),
  slide: preset({ width: 1160, height: 500, headline: false, sizes: [24, 17, 18, 16], dotsPerInch: 220, names: 0.28 }),
  web: preset({ width: 760, headline: false, sizes: [18, 13, 13, 12], dotsPerInch: 96, names: 0.28 }),
  phone: preset({ width: 350, headline: false, sizes: [16, 12, 12, 11], dotsPerInch: 96, names: 0.34 }),
} satisfies Record<string, Preset>

interface PresetSketch {
  readonly width: number
  readonly height?: number
  readonly headline: boolean
  readonly sizes: readonly [headline: number, subtitle: number, label: number, small: number]
  readonly dotsPerInch: number
  readonly names: number
}

function preset({ sizes: [headline, subtitle, label, small], ...rest }: PresetSketch): Preset {
  return {
    ...rest,
    headline: rest.headline,
    fonts: {
      headline: { size: headline, weight: 'semibold' },
      subtitle: { size: subtitle, weight: 'regular' },
      label: { size: label, weight: 'regular' },
      small: { size: small, weight: 'regular' },
    },
  }
}

export interface Look {
  readonly preset: keyof typeof presets
  readonly palette: keyof typeof palettes
}

export const defaultLook: Look = { preset: 'doc', palette: 'light' }
