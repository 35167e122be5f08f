/** The same bytes of result in Node and in headless Chromium. `npm run browser`; fails where there is no Chromium. */
import { beforeAll, expect, test } from 'vitest'
import { bundle } from './bundle.js'
import { pageAfter } from './chromium.js'
import { questions } from './questions.js'
import { resultsFromDisk } from './results-from-disk.js'

let inChromium: readonly string[] = []
let inNode: readonly string[] = []

beforeAll(async () => {
  const { code } = await bundle('test/browser/page.mjs')
  const page = pageAfter(`<!doctype html><meta charset="utf-8"><pre></pre>
    <script>globalThis.questions = ${inScript(JSON.stringify(questions))}</script>
    <script>${inScript(code)}</script>
    <script>
      const leave = (text) => { document.querySelector('pre').textContent = encodeURIComponent(text) }
      answered.then((answers) => leave(JSON.stringify(answers)), (error) => leave(String(error)))
    </script>`)
  const text = decodeURIComponent(/<pre>(.*?)<\/pre>/.exec(page)?.[1] ?? '')
  if (!text.startsWith('[')) throw new Error(`the page says: ${text}`)
  inChromium = JSON.parse(text)
  inNode = await resultsFromDisk(questions)
})

/** Code and data may hold the words that would end the script that holds them. */
function inScript(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}

test.each(questions.map(({ name }, index) => ({ name, index })))('$name', ({ index }) => {
  expect(inChromium[index].length).toBeGreaterThan(1000)
  expect(inChromium[index] === inNode[index]).toBe(true)
})
