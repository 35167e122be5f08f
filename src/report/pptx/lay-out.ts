/**
 * Hands placed slides to pptxgenjs: a layout with a title, a footer and the page number, then every slide's texts, tables
 * and charts. Charts are given with their numbers; package-parts.ts writes their parts anew afterwards.
 */
import { palettes } from '../../chart/theme.js'
import type { Box, ChartFrame } from './chart-frame.js'
import { numberBox, type Placed, placed, type TextPlace, titleBox, titleFont } from './place.js'
import type { Presentation, TableCell, TargetSlide } from './presentation.js'
import type { Slide, SlideCell } from './slide.js'
import { cellMargin, type TablePlace } from './table-place.js'
import { isRightToLeft } from './text-fit.js'

export const face = 'Arial'
const layout = 'Slide'
const { ink, quiet, grid, current, redesign } = palettes.light

/** The frames of all charts of the deck, in the order of the slides. */
export function layOut(presentation: Presentation, slides: readonly Slide[], footer: string): readonly ChartFrame[] {
  presentation.layout = 'LAYOUT_WIDE'
  presentation.theme = { headFontFace: face, bodyFontFace: face }
  presentation.defineSlideMaster({
    title: layout,
    slideNumber: {
      ...numberBox,
      fontFace: face,
      fontSize: 12,
      color: plain(quiet),
      align: 'right',
      margin: 0,
      valign: 'top',
    },
    objects: [
      {
        placeholder: {
          options: { ...titleOptions(), name: 'title', type: 'title' },
          text: 'Title',
        },
      },
    ],
  })
  return slides.flatMap((slide) => drawSlide(presentation.addSlide({ masterName: layout }), slide, footer))
}

function titleOptions() {
  return {
    ...titleBox,
    fontFace: face,
    fontSize: titleFont.size,
    bold: true,
    color: plain(ink),
    align: 'left' as const,
    valign: 'bottom' as const,
    margin: 0,
  }
}

function drawSlide(target: TargetSlide, slide: Slide, footer: string): ChartFrame[] {
  const parts = placed(slide, footer)
  for (const part of parts) draw(target, part)
  target.addNotes(slide.notes.join('\n'))
  return parts.flatMap((part) => (part.kind === 'chart' ? [part.frame] : []))
}

function draw(target: TargetSlide, part: Placed): void {
  switch (part.kind) {
    case 'text':
      drawText(target, part)
      break
    case 'table':
      drawTable(target, part)
      break
    case 'chart':
      drawChart(target, part.box, part.frame)
      break
    case 'line':
      target.addShape('line', {
        ...part.box,
        objectName: 'Line',
        line: { color: plain(part.colour), width: part.width, ...(part.dash ? { dashType: 'dash' as const } : {}) },
      })
  }
}

function drawText(target: TargetSlide, { name, box, paragraphs, font, colour, align, gap, isTitle }: TextPlace): void {
  const runs = paragraphs.map((text, index) => {
    const isRtl = isRightToLeft(text)
    const options = {
      breakLine: index < paragraphs.length - 1,
      rtlMode: isRtl,
      align: isRtl && (align ?? 'left') === 'left' ? ('right' as const) : (align ?? ('left' as const)),
      ...(gap === undefined ? {} : { paraSpaceAfter: gap }),
    }
    return { text, options }
  })
  if (isTitle) {
    target.addText(runs, { placeholder: 'title', objectName: name })
    return
  }
  target.addText(runs, {
    ...box,
    objectName: name,
    isTextBox: true,
    fontFace: face,
    fontSize: font.size,
    bold: font.bold ?? false,
    color: plain(colour),
    margin: 0,
    valign: 'top',
    lang: 'en-GB',
  })
}

const cellTones = { kept: redesign, missed: current, quiet }

function drawTable(target: TargetSlide, { box, table, size, widths, heights }: TablePlace): void {
  const line = (colour: string, pt: number) => ({ type: 'solid' as const, color: plain(colour), pt })
  const none = { type: 'none' as const }
  const cell = ({ text, tone }: SlideCell, column: number, isHead: boolean): TableCell => {
    const isRtl = isRightToLeft(text)
    const isNumeric = table.columns[column]?.isNumeric === true
    return {
      text: isRtl ? [turned(text)] : text,
      options: {
        align: isNumeric || isRtl ? 'right' : 'left',
        bold: isHead || (tone !== undefined && tone !== 'quiet'),
        color: plain(isHead ? quiet : tone ? cellTones[tone] : ink),
        border: [none, none, isHead ? line(ink, 1.25) : line(grid, 0.75), none],
      },
    }
  }
  const rows = [
    table.columns.map(({ title }, column) => cell({ text: title }, column, true)),
    ...table.rows.map((row) => row.map((each, column) => cell(each, column, false))),
  ]
  target.addTable(rows, {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: [...widths],
    rowH: [...heights],
    fontFace: face,
    fontSize: size,
    valign: 'middle',
    // Top, right, bottom, left, in points where above 1.
    margin: [cellMargin.y, cellMargin.x, cellMargin.y, cellMargin.x],
    objectName: 'Table',
  })
}

/** pptxgenjs reads the direction of a cell's runs, which its types do not know. */
function turned(text: string): TableCell {
  const options = { rtlMode: true, align: 'right' as const }
  return { text, options }
}

function drawChart(target: TargetSlide, box: Box, { chart }: ChartFrame): void {
  const data = chart.series.map(({ name, values }) => ({
    name,
    labels: [...chart.categories],
    values: values.map((value) => value ?? 0),
  }))
  target.addChart('bar', data, { ...box, altText: chart.alt, objectName: `Chart: ${chart.name}` })
}

/** A colour without its hash. */
function plain(hex: string): string {
  return hex.replace('#', '')
}
