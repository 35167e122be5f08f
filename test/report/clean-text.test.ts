/** A title that would turn 1.21× into ×12.1 reaches no document as it is. */
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { documents } from '../../src/report/documents.js'
import { terminalReport } from '../../src/report/terminal.js'
import { sampleAsked } from '../sample-asked.js'

const evil = '\u202eT\u0007\u009b'
/** A carriage return ends the first line of parts in archives. */
const deceiving = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** Every title and sentence of a sample begins with what deceives. */
function evilSample() {
  const sample: ReturnType<typeof sampleAsked> = JSON.parse(
    JSON.stringify(sampleAsked(), (key, value) =>
      ['title', 'sentence', 'name', 'text', 'currency', 'source'].includes(key) && typeof value === 'string'
        ? evil + value
        : value,
    ),
  )
  return sample
}

it('none of the documents holds it, and the result says the same', async () => {
  const result = evilSample()
  for (const { name, contents } of await documents(result, ['html', 'svg', 'csv', 'json', 'docx', 'pptx'])) {
    const texts = typeof contents === 'string' ? [contents] : textsIn(contents)
    for (const text of texts) expect(deceiving.exec(text)?.index, name).toBeUndefined()
    if (name === 'result.json') expect(JSON.parse(texts[0])).toEqual(result)
  }
  expect(deceiving.test(terminalReport(result, { colour: false }))).toBe(false)
})

function textsIn(archive: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(archive)).filter(([name]) => /\.(xml|rels)$/.test(name))
  return parts.map(([, bytes]) => new TextDecoder().decode(bytes))
}
