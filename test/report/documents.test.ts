import { describe, expect, it } from 'vitest'
import { tableToCsv } from '../../src/report/csv.js'
import { documentKinds, documents } from '../../src/report/documents.js'
import { htmlReport } from '../../src/report/html.js'
import { resultToJson } from '../../src/report/json.js'
import { commandFor } from '../../src/report/reproduce.js'
import { inputsOf } from '../../src/report/resolved-inputs.js'
import type { StressResult } from '../../src/verdict/result.js'
import { sampleCompare, sampleRun, sampleStress, variants } from '../sample-result.js'

describe('the page', () => {
  it.each(variants)('%s: one file that reaches nowhere', async (variant) => {
    const page = await htmlReport(sampleStress(variant))
    expect(page).toContain(
      "default-src 'none'; style-src 'sha256-".replaceAll("'", '&#39;').replace('-src &#39;sha', '-src &#39;sha'),
    )
    expect(page).not.toMatch(/<script|<link|<iframe|\sstyle=|\son\w+=|@import|url\(/)
    expect(page.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:\/\//)
    expect(page.length).toBeLessThan(1_000_000)
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has the answer first, then charts with alt texts and their numbers, evidence and the command', async () => {
    const page = await htmlReport(sampleStress())
    const places = [
      '<h1>Approval committee breaks first',
      'Loaded 79% today, 159% at 2×; a quarter more of it recovers 88% (80–96) of the loss at 1.33×.',
      'What breaks, and in which order</h2>',
      '<h3>Approval committee breaks first, at 1.26×',
      'role="img" aria-labelledby="ladder-wide-title ladder-wide-desc"',
      'Promises</h2>',
      'The proof: what recovers the loss</h2>',
      '<h3>A quarter more at Approval committee recovers 88% of what is lost; no other capacity any',
      'What carries the design to 2×</h2>',
      '<h3>Three fixes carry the design from 1.26× past 2×',
      'Every constraint by itself</h2>',
      'The redesign, and where it breaks next</h2>',
      '<h3>At 2× every human step',
      '<h3>Past 1.38×',
      '<h3>At 2×: 20 minutes of work',
      'How sure this is</h2>',
      '<h3>The first 2 weeks are left out',
      'Inputs and their evidence</h2>',
      'timing study of 412 claims',
      'The words of this report</h2>',
      'To see it again</h2>',
      'loadbearing stress scenarios/insurance-claims/current.yaml --against scenarios/insurance-claims/redesign.yaml --volume 2',
    ].map((text) => page.indexOf(text))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('escapes what the user wrote, wherever it stands', async () => {
    const hostile = `<img src=x onerror="alert(1)">'&</style></title>`
    const page = await htmlReport(rename(sampleStress(), hostile))
    expect(page).not.toContain('<img')
    expect(page.match(/<\/style>/g)).toHaveLength(1)
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;')
  })

  it('is made of a run and of a comparison too', async () => {
    expect(await htmlReport(sampleRun())).toContain('Everything that was measured</h2>')
    expect(await htmlReport(sampleCompare())).toContain('no difference shown')
  })
})

function rename(result: StressResult, name: string): StressResult {
  return {
    ...result,
    scenario: {
      ...result.scenario,
      name,
      file: name,
      resolved: { [name]: { [name]: name }, evidence: { [name]: name } },
    },
    answer: { ...result.answer, sentence: name },
    constraints: result.constraints.map((each) => ({ ...each, title: name })),
    warnings: [{ code: name, text: name }],
  }
}

describe('files', () => {
  it('are named by kind', async () => {
    const names = (await documents(sampleRun(), documentKinds)).map((file) => file.name)
    expect(names).toEqual([
      'report.html',
      'result.json',
      'charts/time-ledger.svg',
      'charts/time-ledger.vl.json',
      'charts/time-ledger.csv',
      'charts/backlog.svg',
      'charts/backlog.vl.json',
      'charts/backlog.csv',
      'charts/time-ledger.doc.png',
      'charts/backlog.doc.png',
      'report.docx',
      'report.pdf',
      'charts/time-ledger.slide.png',
      'charts/backlog.slide.png',
      'deck.pptx',
    ])
    expect((await documents(sampleRun(), ['json'])).map((file) => file.name)).toEqual(['result.json'])
  })

  it('have the same bytes for the same result, read back from JSON too', async () => {
    const result = sampleStress()
    const again: StressResult = JSON.parse(resultToJson(result))
    const kinds = ['html', 'svg', 'csv', 'json'] as const
    expect(await documents(again, kinds)).toEqual(await documents(result, kinds))
    expect(await documents(sampleRun(), ['png'])).toEqual(await documents(sampleRun(), ['png']))
  })

  it('JSON keeps every digit and refuses what is no number', () => {
    expect(JSON.parse(resultToJson(sampleStress()))).toEqual(sampleStress())
    expect(() => resultToJson({ a: [{ b: Number.NaN }] })).toThrow('"b"')
  })

  it('CSV keeps numbers numbers and takes the sting out of text', async () => {
    const unit = { scale: 1, before: '', after: '', name: '', mostDecimals: 2 }
    const csv = await tableToCsv({
      columns: [
        { key: 'name', title: 'Name' },
        { key: 'value', title: 'Value', unit },
        { key: 'count', title: 'Count', unit },
      ],
      rows: [
        { name: '=HYPERLINK("x")', value: { estimate: -1.25, low: -2, high: 0.1 }, count: -3 },
        { name: '+1', value: undefined, count: 1 },
        { name: '-1', count: 1 },
        { name: '@a', count: 1 },
        { name: '\tx', count: 1 },
        { name: '\rx', count: 1 },
        { name: 'plain, "quoted"', count: undefined },
      ],
    })
    expect(csv.split('\n').slice(0, 6)).toEqual([
      'name,value,valueLow,valueHigh,count',
      `"'=HYPERLINK(""x"")",-1.25,-2,0.1,-3`,
      `'+1,,,,1`,
      `'-1,,,,1`,
      `'@a,,,,1`,
      `'\tx,,,,1`,
    ])
    expect(csv).toContain(`"'\rx"`)
    expect(csv).toMatch(/"plain, ""quoted""",,,,\n$/)
  })
})

describe('the command', () => {
  it('is quoted for a shell', () => {
    const result = sampleRun()
    const scenario = { ...result.scenario, file: "my claims/it's.yaml" }
    const run = { ...result.run, options: { volume: 1.5, seed: 7 } }
    expect(commandFor({ ...result, scenario, run })).toBe(
      `loadbearing run 'my claims/it'\\''s.yaml' --volume 1.5 --seed 7`,
    )
  })

  it('names every design of a comparison', () => {
    expect(commandFor(sampleCompare())).toContain(
      'compare scenarios/insurance-claims/current.yaml scenarios/insurance-claims/redesign.yaml',
    )
  })
})

describe('inputs', () => {
  it('are the leaves of the file with their evidence', () => {
    const inputs = inputsOf(sampleStress().scenario.resolved)
    const at = (path: string) => inputs.find((input) => input.path === path)
    expect(at('stations.review.takes')).toEqual({
      path: 'stations.review.takes',
      value: 'lognormal(18min cv 0.9)',
      tier: 'measured',
      source: 'timing study of 412 claims',
      range: '15min to 22min',
    })
    expect(at('stations.committee.decides')?.tier).toBe('assumption')
    expect(at('pools.adjusters.count')).toEqual({ path: 'pools.adjusters.count', value: '11' })
    expect(inputs.some((input) => input.path.startsWith('evidence'))).toBe(false)
  })

  it('are none where there is no file', () => {
    expect(inputsOf(undefined)).toEqual([])
  })
})
