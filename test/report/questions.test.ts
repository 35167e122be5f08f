/** The four questions of results that were really simulated, in a terminal and on the page. */
import { describe, expect, it } from 'vitest'
import { htmlReport } from '../../src/report/html.js'
import { terminalReport } from '../../src/report/terminal.js'
import { readScenario } from '../../src/scenario/read-scenario.js'
import { run } from '../../src/studies/run.js'
import { stress } from '../../src/studies/stress.js'
import { sampleStress } from '../sample-result.js'
import { memoryReader } from '../scenario/memory-reader.js'

const long = 'Regional underwriting and compliance exception desk of the northern branch for large claims'

const desk = `
scenario: Two desks
currency: EUR
calendars: { office: Mon-Fri 09:00-17:00 }
ai-output: { accuracy: 90%, overconfidence: 5% }
arrivals: { rate: 40 per workday, calendar: office }
pools:
  clerks: { count: 2, calendar: office, cost: 40 per hour }
  members: { count: 1, calendar: office, cost: 90 per hour }
stations:
  triage: { kind: ai, takes: 3s, then: { desk: 60%, done: 40% } }
  desk: { kind: review, by: clerks, takes: exponential(15min), catches: 80%, spoils: 1%, handoff: 10min, then: { done: 80%, board: 20% } }
  board: { kind: approval, title: ${long}, by: members, takes: exponential(30min), then: { done: 70%, desk: 30% } }
  done: end
run: { weeks: 5, warm-up: 1w, seed: 3, replications: 10 }
`

async function loaded(text: string) {
  const reading = await readScenario('desk.yaml', memoryReader({ 'desk.yaml': text }))
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.loaded
}

const titles = [
  'Where do recommendations go?',
  'What share needs a human before execution?',
  'Where do exceptions live, and for how long?',
  'What breaks first when volume doubles?',
]

describe('the four questions', async () => {
  const current = await loaded(desk)
  const result = await stress(current, { against: await loaded(desk.replace('count: 2', 'count: 3')) })
  const { questions } = result

  it('are asked in order, answered in a sentence and with numbers, in 80 columns', () => {
    const text = terminalReport(result, { colour: false, prints: 'questions' })
    const places = titles.map((title, index) => text.indexOf(`${index + 1}  ${title}`))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
    const joined = text.replace(/\s+/g, ' ')
    for (const answer of [questions?.whereTheyGo, questions?.needsHuman, questions?.exceptions, questions?.breaksFirst])
      expect(joined).toContain(answer?.sentence)
    expect(joined).toContain(questions?.breaksFirst?.proof)
    expect(joined).toContain(questions?.breaksFirst?.cascade)
    for (const row of ['Hand-offs', 'Digestion gap', 'Errors caught', 'triage → desk → done', 'clerks'])
      expect(text).toContain(row)
  })

  it('name what review does, and the stations of reviews and approvals where there is no exception desk', () => {
    expect(questions?.needsHuman.sentence).toMatch(/; per 100 items at 1× reviews put right [\d.]+, let through wrong /)
    expect(questions?.exceptions.volumes[0]?.stations.map(({ id }) => id)).toEqual(['desk', 'board'])
    expect(questions?.exceptions.sentence).toMatch(/^(The longest of 2 queues is that at|Of 2 queues, at) the /)
    const { wrongAtEnd, missed } = questions?.needsHuman.volumes[0]?.review ?? {}
    expect(wrongAtEnd?.estimate).toBeGreaterThan(missed?.estimate ?? 1)
  })

  it('have a section each on the page, for both designs, with their pictures', async () => {
    const page = await htmlReport(result)
    const places = titles.map((title) => page.indexOf(`>${title}</h2>`))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    for (const part of [result, result.against]) expect(page).toContain(part?.questions?.whereTheyGo.sentence)
    const pictures = [...page.matchAll(/<figure id="picture-([^"]+)">/g)].map(([, name]) => name)
    for (const name of ['ladder', 'map', 'paths', 'review', 'exceptions', 'backlog']) expect(pictures).toContain(name)
    expect(new Set(pictures).size).toBe(pictures.length)
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`<section id="${id}"`)
    expect(page).toContain('all others together')
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are three in a run', async () => {
    const page = await htmlReport(await run(current))
    expect(titles.map((title) => page.includes(`>${title}</h2>`))).toEqual([true, true, true, false])
  })

  it('are left out where a result of an earlier version did not ask', async () => {
    expect(await htmlReport(sampleStress())).not.toContain(titles[0])
    expect(terminalReport(sampleStress(), { colour: false, prints: 'questions' })).not.toContain('1  ')
  })
})
