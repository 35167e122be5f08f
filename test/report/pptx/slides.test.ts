import { describe, expect, it } from 'vitest'
import { withCleanTexts } from '../../../src/report/clean-text.js'
import { page, placed } from '../../../src/report/pptx/place.js'
import type { Slide } from '../../../src/report/pptx/slide.js'
import { slidesOf } from '../../../src/report/pptx/slides.js'
import { heightOf, linesIn } from '../../../src/report/pptx/text-fit.js'
import { sampleAsked } from '../../sample-asked.js'
import { hostileNames, others, renamed, stories, stresses } from './decks.js'

const everything = [...stresses, ...others, ...stories()]
const hostile = hostileNames.map((name, index) => ({
  name: `hostile name ${index + 1}`,
  result: withCleanTexts(renamed(sampleAsked(), name)),
}))

describe('slides', () => {
  it.each([...stresses, ...stories()])('$name: five to nine', ({ result }) => {
    const slides = slidesOf(result)
    expect(slides.length).toBeGreaterThanOrEqual(5)
    expect(slides.length).toBeLessThanOrEqual(9)
  })

  it.each(others)('$name: three to nine', ({ result }) => {
    const slides = slidesOf(result)
    expect(slides.length).toBeGreaterThanOrEqual(3)
    expect(slides.length).toBeLessThanOrEqual(9)
  })

  it.each(everything)('$name: every one says something, with a title and its source', ({ result }) => {
    for (const { title, parts, notes } of slidesOf(result)) {
      expect(title).toMatch(/\w/)
      expect(`${title} ${notes.join(' ')}`).not.toMatch(/undefined|NaN|\[object/)
      expect(parts.length).toBeGreaterThan(0)
      for (const part of parts) expect(weightOf(part)).toBeGreaterThan(0)
      expect(notes.join('\n')).toContain(`sha256 ${result.scenario.sha256.slice(0, 12)}`)
      expect(notes.join('\n')).toContain(`seed ${result.run.seed}`)
      expect(notes.at(-1)).toContain('loadbearing ')
    }
  })

  it('begin with the answer and end with how sure it is', () => {
    const slides = slidesOf(sampleAsked())
    expect(slides.map(({ eyebrow }) => eyebrow)).toEqual([
      'Property claims with AI triage',
      'Where do recommendations go, and where does their time?',
      'What share needs a human before execution?',
      'Where do exceptions live, and for how long?',
      'What breaks first when volume doubles?',
      'How do we know?',
      'What would it take to reach 2× with more capacity?',
      'What does the redesign change?',
      'How sure is this?',
    ])
    expect(slides[0]?.title).toBe('Approval committee breaks first, at 1.26× today’s volume (1.23–1.28)')
    expect(slides[0]?.parts[0]).toMatchObject({
      numbers: [{ number: '1.26×' }, { number: '15.5 days' }, { number: '2.88×' }],
    })
  })

  it('make room for what is promised and how long items take where there is no redesign', () => {
    const eyebrows = slidesOf(sampleAsked('supporting', false)).map(({ eyebrow }) => eyebrow)
    expect(eyebrows).toContain('How long do items take as volume grows?')
    expect(eyebrows).not.toContain('What does the redesign change?')
  })
})

function weightOf(part: Slide['parts'][number]): number {
  if (part.kind === 'numbers') return part.numbers.length
  if (part.kind === 'sentences') return part.sentences.join('').length
  if (part.kind === 'table') return part.table.rows.length
  return part.chart.series.flatMap(({ values }) => values).filter((value) => value !== undefined).length
}

describe('places', () => {
  it.each([...everything, ...hostile])('$name: text fits its box, and every box the slide', ({ result }) => {
    for (const slide of slidesOf(result))
      for (const part of placed(slide, result.scenario.name)) {
        const { x, y, w, h } = part.box
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + w).toBeLessThanOrEqual(page.w + 0.001)
        expect(y + h).toBeLessThanOrEqual(page.h)
        if (part.kind !== 'text') continue
        expect(part.font.size).toBeGreaterThanOrEqual(12)
        const lines = part.paragraphs.map((text) => linesIn(text, w + 0.001, part.font))
        const used = lines.reduce((sum, each) => sum + heightOf(each, part.font) + (part.gap ?? 0) / 72, 0)
        expect(used - (part.gap ?? 0) / 72).toBeLessThanOrEqual(h + 0.011)
        if (part.isTitle) expect(lines).toEqual([lines[0]])
        if (part.isTitle) expect(lines[0]).toBeLessThanOrEqual(2)
      }
  })

  it.each([...everything, ...hostile])('$name: no box lies on another', ({ result }) => {
    for (const slide of slidesOf(result)) {
      const boxes = placed(slide, result.scenario.name).filter(({ kind }) => kind !== 'line')
      // Names of lines over a plot stand in their chart's frame.
      const own = boxes.filter((part) => part.kind !== 'text' || !part.name.startsWith('Rule'))
      for (const [index, a] of own.entries())
        for (const b of own.slice(index + 1)) {
          const isApart =
            a.box.x + a.box.w <= b.box.x + 0.001 ||
            b.box.x + b.box.w <= a.box.x + 0.001 ||
            a.box.y + a.box.h <= b.box.y + 0.05 ||
            b.box.y + b.box.h <= a.box.y + 0.05
          expect(isApart, `${slide.title}: ${JSON.stringify([a, b]).slice(0, 400)}`).toBe(true)
        }
    }
  })
})
