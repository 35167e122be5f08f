/**
 * Where everything of a slide stands, in inches, and how large its text is: as large as fits, never under 12 points; what
 * then has no room is cut and stands whole in the notes. Plain data: lay-out.ts hands it to pptxgenjs.
 */
import { palettes } from '../../chart/theme.js'
import { wrapText } from '../../chart/wrap-text.js'
import { type Box, type ChartFrame, frameOf, placeOf } from './chart-frame.js'
import type { BigNumber, Slide, SlidePart, Tone } from './slide.js'
import { placeTable, type TablePlace } from './table-place.js'
import { cutToLines, heightOf, linesIn, type SlideFont, widthOf } from './text-fit.js'

export const page = { w: 13.333, h: 7.5 }
const margin = 0.6
const width = page.w - 2 * margin
const footerTop = 7.02

export type Placed =
  | TextPlace
  | TablePlace
  | { readonly kind: 'chart'; readonly box: Box; readonly frame: ChartFrame }
  | { readonly kind: 'line'; readonly box: Box; readonly colour: string; readonly width: number; readonly dash?: true }

export interface TextPlace {
  readonly kind: 'text'
  readonly name: string
  readonly box: Box
  readonly paragraphs: readonly string[]
  readonly font: SlideFont
  readonly colour: string
  readonly align?: 'left' | 'center' | 'right'
  /** Points after each paragraph. */
  readonly gap?: number
  readonly isTitle?: true
}

const { ink, quiet, grid, current, redesign } = palettes.light
export const tones: Readonly<Record<Tone, string>> = { current, redesign, plain: ink }

const eyebrowFont: SlideFont = { size: 12, bold: true }
export const titleFont: SlideFont = { size: 28, bold: true }
const subtitleFont: SlideFont = { size: 14 }
export const titleBox: Box = { x: margin, y: 0.6, w: width, h: 0.98 }
export const footerBox: Box = { x: margin, y: footerTop, w: width - 1, h: 0.28 }
export const numberBox: Box = { x: page.w - margin - 0.8, y: footerTop, w: 0.8, h: 0.28 }

/** The slide's own; the page number and what stands under every slide come from the layout. */
export function placed(slide: Slide, footer: string): Placed[] {
  const subtitle = slide.subtitle === undefined ? '' : cutToLines(slide.subtitle, width, subtitleFont, 2)
  const lines = subtitle === '' ? 0 : linesIn(subtitle, width, subtitleFont)
  const top = 1.72 + (lines === 0 ? 0.26 : heightOf(lines, subtitleFont) + 0.14)
  const title = cutToLines(slide.title, width, titleFont, 2)
  const body = { x: margin, y: top, w: width, h: footerTop - 0.12 - top }
  return [
    textAt('Title', titleBox, [withoutWidow(title)], titleFont, ink, { isTitle: true }),
    textAt(
      'Question',
      { x: margin, y: 0.32, w: width, h: 0.28 },
      [cutToLines(slide.eyebrow, width, eyebrowFont, 1)],
      eyebrowFont,
      quiet,
    ),
    ...(lines === 0
      ? []
      : [
          textAt(
            'How to read it',
            { x: margin, y: 1.66, w: width, h: heightOf(lines, subtitleFont) + 0.04 },
            [subtitle],
            subtitleFont,
            quiet,
          ),
        ]),
    ...placeParts(slide.parts, body),
    textAt('Scenario', footerBox, [cutToLines(footer, footerBox.w, { size: 12 }, 1)], { size: 12 }, quiet),
  ]
}

/** Its last words kept together where they would stand in a line almost by themselves. */
function withoutWidow(title: string): string {
  const lines = wrapText(title, width * 72, { size: titleFont.size, weight: 'semibold' })
  const last = lines.at(-1) ?? ''
  if (lines.length < 2 || widthOf(last, titleFont) > 0.3 * width) return title
  const words = title.split(' ')
  const kept = Math.max(1, words.length - 3)
  return `${words.slice(0, kept).join(' ')} ${words.slice(kept).join('\u00a0')}`
}

function textAt(
  name: string,
  box: Box,
  paragraphs: readonly string[],
  font: SlideFont,
  colour: string,
  more: Pick<TextPlace, 'align' | 'gap' | 'isTitle'> = {},
): TextPlace {
  return { kind: 'text', name, box, paragraphs, font, colour, ...more }
}

/** Numbers on top; a chart or a table takes the width that what stands beside it leaves. */
function placeParts(parts: readonly SlidePart[], body: Box): Placed[] {
  const numbers = parts.find((part) => part.kind === 'numbers')
  const chart = parts.find((part) => part.kind === 'chart')
  const table = parts.find((part) => part.kind === 'table')
  const words = parts.find((part) => part.kind === 'sentences')
  const all: Placed[] = []
  let rest = body
  if (numbers) {
    all.push(...placeNumbers(numbers.numbers, { ...rest, h: numbersHeight }))
    rest = below(rest, numbersHeight + 0.25)
  }
  const main = chart ?? table
  if (main === undefined) return words ? [...all, ...placeWords(words.sentences, rest, [20, 18, 16, 14, 12])] : all
  const beside = chart && table ? [table, words] : [words]
  if (beside.every((part) => part === undefined)) return [...all, ...placeMain(main, rest)]
  const asideWidth = chart && table ? 4.4 : chart ? 3.75 : 3.6
  const aside: Box = { x: rest.x + rest.w - asideWidth, y: rest.y, w: asideWidth, h: rest.h }
  all.push(...placeMain(main, { ...rest, w: rest.w - asideWidth - 0.5 }))
  all.push({
    kind: 'line',
    box: { x: aside.x - 0.2, y: aside.y + 0.05, w: 0, h: aside.h - 0.1 },
    colour: grid,
    width: 1,
  })
  return [...all, ...placeBeside(chart && table, words, aside)]
}

function below(box: Box, used: number): Box {
  return { ...box, y: box.y + used, h: box.h - used }
}

function placeBeside(
  table: Extract<SlidePart, { kind: 'table' }> | undefined,
  words: Extract<SlidePart, { kind: 'sentences' }> | undefined,
  aside: Box,
): Placed[] {
  if (table === undefined) return words ? placeWords(words.sentences, aside, [16, 14, 13, 12]) : []
  const upper = drawnTable(table, { ...aside, h: aside.h * 0.6 })
  const used = Math.max(...upper.map(({ box }) => box.y + box.h)) - aside.y + 0.25
  return [...upper, ...(words ? placeWords(words.sentences, below(aside, used), [14, 13, 12]) : [])]
}

function placeMain(part: Extract<SlidePart, { kind: 'chart' | 'table' }>, box: Box): Placed[] {
  if (part.kind === 'table') return drawnTable(part, box)
  const frame = frameOf(part.chart, box.w, box.h)
  return [{ kind: 'chart', box, frame }, ...placeRules(frame, box)]
}

/** With a line under it where rows are left out. */
function drawnTable({ table }: Extract<SlidePart, { kind: 'table' }>, box: Box): Placed[] {
  const { place, leftOut } = placeTable(table, box)
  if (leftOut === undefined) return [place]
  return [place, textAt('Rows left out', leftOut.box, [leftOut.text], { size: 12 }, quiet)]
}

const ruleFont: SlideFont = { size: 12 }

/** Lines across the plot with a name above; names of lines that are close stand away from each other. */
function placeRules(frame: ChartFrame, { x, y }: Box): Placed[] {
  const { rules } = frame.chart
  const places = rules.map(({ at }) => x + placeOf(at, frame))
  const top = y + frame.plot.y
  return rules.flatMap(({ text }, index): Placed[] => {
    const place = places[index] ?? 0
    const w = widthOf(text, ruleFont) + 0.1
    const other = places[index === 0 ? 1 : 0]
    const isClose = rules.length > 1 && other !== undefined && Math.abs(other - place) < 1.3
    const align = !isClose ? 'center' : other > place ? 'right' : 'left'
    const start = align === 'center' ? place - w / 2 : align === 'right' ? place - w - 0.02 : place + 0.02
    return [
      {
        kind: 'line',
        box: { x: place, y: top - 0.04, w: 0, h: frame.plot.h + 0.04 },
        colour: quiet,
        width: 1.25,
        dash: true,
      },
      textAt(`Rule: ${text}`, { x: start, y: top - 0.3, w, h: 0.26 }, [text], ruleFont, quiet, { align }),
    ]
  })
}

const numbersHeight = 1.95
const bigSizes = [54, 48, 40, 32, 24]

function placeNumbers(numbers: readonly BigNumber[], box: Box): Placed[] {
  const gap = 0.35
  const w = (box.w - gap * (Math.max(3, numbers.length) - 1)) / Math.max(3, numbers.length)
  const size =
    bigSizes.find((each) => numbers.every(({ number }) => widthOf(number, { size: each, bold: true }) <= w)) ?? 24
  return numbers.flatMap(({ number, caption, tone }, index): Placed[] => {
    const x = box.x + index * (w + gap)
    const font = { size, bold: true } as const
    const small: SlideFont = { size: 14 }
    return [
      { kind: 'line', box: { x, y: box.y, w, h: 0 }, colour: tones[tone], width: 3 },
      textAt('Number', { x, y: box.y + 0.1, w, h: 0.95 }, [cutToLines(number, w, font, 1)], font, tones[tone]),
      textAt('What it is', { x, y: box.y + 1.08, w, h: 0.85 }, [cutToLines(caption, w, small, 3)], small, ink),
    ]
  })
}

/** In the largest of the sizes in which all fit; in the smallest, as many as fit. */
function placeWords(sentences: readonly string[], box: Box, sizes: readonly number[]): Placed[] {
  const heightIn = (texts: readonly string[], size: number) =>
    texts.reduce((sum, text) => sum + heightOf(linesIn(text, box.w, { size }), { size }) + gapOf(size) / 72, 0)
  const size = sizes.find((each) => heightIn(sentences, each) <= box.h) ?? sizes.at(-1) ?? 12
  let shown = [...sentences]
  while (shown.length > 1 && heightIn(withRest(shown, sentences.length), size) > box.h) shown = shown.slice(0, -1)
  const most = Math.floor((box.h * 72) / (size * 1.2)) - 1
  const texts = withRest(shown, sentences.length)
  const fitting =
    heightIn(texts, size) > box.h
      ? texts.slice(0, 1).map((text) => cutToLines(text, box.w, { size }, Math.max(1, most)))
      : texts
  return [textAt('What it means', box, fitting, { size }, ink, { gap: gapOf(size) })]
}

function withRest(shown: readonly string[], all: number): string[] {
  const rest = all - shown.length
  return rest === 0 ? [...shown] : [...shown, `${rest} more: see the notes.`]
}

function gapOf(size: number): number {
  return Math.round(size * 0.6)
}
