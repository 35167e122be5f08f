/** Draws pages of boxes on a document of PDFKit: marks under their tags, bookmarks, the furniture of each page. */
import { type Font, textWidth } from '../../chart/text-metrics.js'
import { colours, room, sheet, sizes } from '../paper/page.js'
import type { Line, Mark, Tag } from './box.js'
import type { Page } from './paginate.js'

export type DrawSvg = (svg: string, x: number, y: number, size: { width: number; height: number }) => void

export class Drawing {
  private readonly elements = new Map<Tag, PDFKit.PDFStructureElement>()
  private readonly roots: PDFKit.PDFStructureElement[] = []
  private section: PDFKit.PDFOutline | undefined

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly drawSvg: DrawSvg,
    /** At the head of every page but the first. */
    private readonly running: string,
  ) {}

  pages(pages: readonly Page[]): void {
    pages.forEach((page, index) => {
      this.document.addPage()
      this.furniture(index + 1, pages.length)
      for (const { box, y, isRepeated } of page) {
        const top = sheet.margin + y
        if (box.bookmark !== undefined) this.bookmark(box.bookmark, top)
        for (const mark of box.marks) {
          if (isRepeated || mark.kind === 'rule') this.artifact(() => this.make(mark, top))
          else this.tagged(mark, top)
        }
      }
    })
    for (const root of this.roots) root.end()
  }

  private tagged(mark: Exclude<Mark, { kind: 'rule' }>, top: number): void {
    const element = this.element(mark.tag)
    if (mark.kind === 'empty') return
    element.add(this.document.markStructureContent(mark.tag.type))
    this.make(mark, top)
    this.document.endMarkedContent()
  }

  private make(mark: Mark, top: number): void {
    switch (mark.kind) {
      case 'rule':
        this.rule(top + mark.y, mark.width, mark.colour)
        break
      case 'picture':
        this.drawSvg(mark.svg, sheet.margin, top, mark)
        break
      case 'line':
        this.line(mark.line, sheet.margin + mark.x, top + mark.y)
        break
      case 'right':
        this.line(mark.line, sheet.margin + mark.x - lineWidth(mark.line), top + mark.y)
        break
      case 'empty':
        break
    }
  }

  private line(line: Line, left: number, y: number): void {
    let x = left
    for (const { text, font, colour } of line) {
      this.setting(font).fillColor(colour).text(text, x, y, { lineBreak: false })
      x += textWidth(text, font)
    }
  }

  private setting({ weight, size }: Font): PDFKit.PDFDocument {
    return this.document.font(weight).fontSize(size)
  }

  private rule(y: number, width: number, colour: string): void {
    this.document
      .lineWidth(0.5)
      .strokeColor(colour)
      .moveTo(sheet.margin, y)
      .lineTo(sheet.margin + width, y)
      .stroke()
  }

  private element(tag: Tag): PDFKit.PDFStructureElement {
    const known = this.elements.get(tag)
    if (known !== undefined) return known
    const { type, parent, alt, scope } = tag
    const options = { ...(alt === undefined ? {} : { alt }), ...(scope === undefined ? {} : { scope }) }
    const made = this.document.struct(type, options)
    this.elements.set(tag, made)
    if (parent !== undefined) this.element(parent).add(made)
    else {
      this.document.addStructure(made)
      this.roots.push(made)
    }
    return made
  }

  private artifact(draw: () => void): void {
    this.document.markContent('Artifact')
    draw()
    this.document.endMarkedContent()
  }

  private furniture(page: number, pages: number): void {
    const font: Font = { size: sizes.furniture, weight: 'regular' }
    const words = (text: string) => [{ text, font, colour: colours.quiet }]
    this.artifact(() => {
      const tag = { type: 'Artifact' }
      const line = words(`${page} / ${pages}`)
      this.make({ kind: 'right', tag, line, x: room, y: 0 }, sheet.height - sheet.margin / 2 - sizes.furniture)
      if (page > 1) this.line(words(this.running), sheet.margin, sheet.margin / 2)
    })
  }

  /** PDFKit counts a bookmark's place from the page's far corner. */
  private bookmark({ level, text }: { level: 1 | 2; text: string }, top: number): void {
    const place = { top: top - 4, left: sheet.width, expanded: false }
    const parent = level === 1 ? this.document.outline : (this.section ?? this.document.outline)
    const item = parent.addItem(text, place)
    if (level === 1) this.section = item
  }
}

function lineWidth(line: Line): number {
  return line.reduce((sum, { text, font }) => sum + textWidth(text, font), 0)
}
