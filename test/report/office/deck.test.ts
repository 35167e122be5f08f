/**
 * Opens a deck in LibreOffice, as a PDF and saved again twice, and asks whether every slide, text and number is still
 * there. Wants `soffice` on the path, and fails without it: `npm run office` asks for it, `npm test` does not.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deck } from '../../../src/report/pptx/deck.js'
import { slidesOf } from '../../../src/report/pptx/slides.js'
import { sampleAsked } from '../../sample-asked.js'
import { matches, type Parts, partsOf, textOf } from '../package-check.js'
import { renamed, stories } from '../pptx/decks.js'

let folder = ''

beforeAll(() => {
  if (spawnSync('soffice', ['--version']).status !== 0)
    throw new Error('This test wants LibreOffice: `soffice` is not on the path.')
  folder = mkdtempSync(join(tmpdir(), 'office-'))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The file that LibreOffice makes of it, with a profile of its own. */
function converted(file: string, kind: 'pdf' | 'pptx', to: string): Buffer {
  mkdirSync(join(folder, to), { recursive: true })
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const place = ['--convert-to', kind, '--outdir', join(folder, to), join(folder, file)]
  execFileSync('soffice', [profile, '--headless', ...place], { stdio: 'pipe', timeout: 120_000 })
  return readFileSync(join(folder, to, (file.split('/').at(-1) ?? '').replace(/\.\w+$/, `.${kind}`)))
}

/** The words of every slide but its page number, sorted: programs order and cut their runs as they like. */
function wordsOf(parts: Parts): string[][] {
  const names = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  const sorted = names.sort((a, b) => Number(a.match(/\d+/)?.[0]) - Number(b.match(/\d+/)?.[0]))
  return sorted.map((name) =>
    [
      ...textOf(parts, name)
        .replace(/<a:fld .*?<\/a:fld>/gs, '')
        .matchAll(/<a:p>.*?<\/a:p>|<a:p [^>]*>.*?<\/a:p>/gs),
    ]
      .flatMap(([paragraph]) =>
        matches(paragraph, /<a:t>(.*?)<\/a:t>/gs)
          .join('')
          .split(/[\s\u00a0]+/),
      )
      .filter((word) => word !== '')
      .map((word) => word.replaceAll('&quot;', '"').replaceAll('&apos;', "'"))
      .sort(),
  )
}

/** The numbers of every series of every chart, twelve digits of each, sorted by chart. */
function numbersOf(parts: Parts): string[] {
  return [...parts.keys()]
    .filter((name) => /charts\/chart\d+\.xml$/.test(name))
    .map((name) => {
      const series = matches(textOf(parts, name), /<c:val>(.*?)<\/c:val>/gs)
      const values = series.map((each) => matches(each, /<c:v>(.*?)<\/c:v>/g).filter((value) => value !== 'NaN'))
      return JSON.stringify(values.map((each) => each.map((value) => Number(Number(value).toPrecision(12)))))
    })
    .sort()
}

function errorBarsOf(parts: Parts): number {
  const charts = [...parts.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))
  return charts.reduce((sum, name) => sum + textOf(parts, name).split('<c:errBars>').length - 1, 0)
}

const story = stories().find(({ name }) => name === 'insurance-claims')
const cases = [
  ...(story ? [story] : []),
  { name: 'without-a-redesign', result: sampleAsked('supporting', false) },
  { name: 'hostile', result: renamed(sampleAsked(), `<b>&"' ועדת האישורים 👩‍🚒 ${'x'.repeat(200)}`) },
]

describe('LibreOffice', () => {
  it.each(cases)(
    '$name: shows every slide, and keeps texts and numbers when it saves',
    async ({ name, result }) => {
      const made = await deck(result)
      writeFileSync(join(folder, `${name}.pptx`), made)
      const pages = converted(`${name}.pptx`, 'pdf', 'pdf')
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g)
      expect(pages).toHaveLength(slidesOf(result).length)

      const own = partsOf(made)
      const once = partsOf(converted(`${name}.pptx`, 'pptx', 'once'))
      const twice = partsOf(converted(`once/${name}.pptx`, 'pptx', 'twice'))
      for (const saved of [once, twice]) {
        expect(wordsOf(saved)).toEqual(wordsOf(own))
        expect(numbersOf(saved)).toEqual(numbersOf(own))
        expect(errorBarsOf(saved)).toBe(errorBarsOf(own))
      }
    },
    300_000,
  )
})
