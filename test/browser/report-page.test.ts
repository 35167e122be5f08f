/**
 * The page of every shipped story in headless Chromium: no fault that axe-core knows, light and dark, wide and narrow;
 * nothing asked of the network; the first paint within a second. `npm run browser`; fails where there is no Chromium.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import { htmlReport } from '../../src/report/html.js'
import { sampleCompare, sampleRedesign, sampleRun, sampleSensitivity, sampleSweep } from '../sample-result.js'
import { committedResult, stories } from '../stories/stories.js'
import { pageAfter } from './chromium.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const results = [
  ...stories.map((name) => ({ name, result: committedResult(name).result })),
  ...[sampleRun(), sampleCompare(), sampleSweep(), sampleSensitivity(), sampleRedesign('holds')].map((result) => ({
    name: result.schema,
    result,
  })),
]

const looks = [
  { look: 'light, wide', dark: false, size: '1280,900' },
  { look: 'dark, narrow', dark: true, size: '390,844' },
]

interface Seen {
  readonly faults: readonly string[]
  readonly requests: readonly string[]
  readonly firstPaint: number
  readonly wide: number
  readonly width: number
}

describe.each(results)('$name', ({ result }) => {
  let page = ''
  beforeAll(async () => {
    page = await htmlReport(result)
  })

  test('is under 1 MB', () => expect(Buffer.byteLength(page)).toBeLessThan(1_000_000))

  test.each(looks)('$look: no fault, no request, painted within a second', { timeout: 120_000 }, ({ dark, size }) => {
    const seen = look(page, dark, size)
    expect(seen.faults).toEqual([])
    expect(seen.requests).toEqual([])
    expect(seen.firstPaint).toBeLessThan(1000)
    // The page itself never scrolls sideways: what is too wide scrolls by itself.
    expect(seen.wide).toBeLessThanOrEqual(seen.width)
  })
})

test('sees a fault, and a request', { timeout: 60_000 }, () => {
  const faulty =
    '<!doctype html><html lang="en"><head><title>t</title><style></style></head><body><main><h1>t</h1><img src="https://example.org/x.png"></main></body></html>'
  const { faults, requests } = look(faulty, false, '1280,900')
  expect(faults).toContainEqual(expect.stringContaining('image-alt'))
  expect(requests).toContainEqual(expect.stringContaining('x.png'))
})

/**
 * The policy of the page would not let a script look at it: the copy that is looked at lets this one, and tells what
 * else the page would have loaded.
 */
function look(page: string, dark: boolean, size: string): Seen {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">`
  const open = page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(
      '<head>',
      () =>
        `<head>${policy}<script>refused = []; addEventListener('securitypolicyviolation', (e) => refused.push(e.blockedURI))</script>`,
    )
    .replace('@media (prefers-color-scheme:dark)', dark ? '@media all' : '@media not all')
  const script = `<script>${axe}</script><script>
    addEventListener('load', () => axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => {
      const [paint] = performance.getEntriesByType('paint')
      const seen = {
        faults: violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)),
        requests: refused, firstPaint: paint ? paint.startTime : 0, wide: document.documentElement.scrollWidth, width: innerWidth,
      }
      document.body.textContent = 'seen:' + encodeURIComponent(JSON.stringify(seen)) + ':seen'
    }))
  </script>`
  const after = pageAfter(
    open.replace('</body>', () => `${script}</body>`),
    [`--window-size=${size}`, '--virtual-time-budget=60000'],
  )
  const text = /seen:(.*?):seen/.exec(after)?.[1]
  if (text === undefined) throw new Error(`the page says nothing: ${after.slice(-500)}`)
  return JSON.parse(decodeURIComponent(text))
}
