/** `init`: a working start, a shipped story or ten lines of one's own; never over a file that is there. */
import { join } from 'node:path'
import { existingFiles } from '../files/existing-files.js'
import { storyFiles, storyNames } from '../files/package-files.js'
import { nearest } from '../scenario/words/nearest.js'
import { command } from './command.js'
import { exitCode } from './exit-code.js'
import { textFlag } from './flag.js'
import { openOutputFolder, writeDocuments } from './output-folder.js'
import { Refusal } from './refusal.js'
import { schemaText } from './schema-text.js'

export const init = command({
  name: 'init',
  about: 'A scenario to start from',
  operands: { form: '[DIR]', least: 0, most: 1 },
  example: 'loadbearing init claims --template insurance-claims',
  flags: { template: textFlag('NAME', 'a shipped story, such as insurance-claims [ten lines of its own]') },
  async run([folder], { template }, terminal) {
    const files = template === undefined ? new Map([['current.yaml', start]]) : await templateFiles(template)
    files.set('scenario.schema.json', await schemaText('scenario'))
    if (files.has('levers.yaml')) files.set('levers.schema.json', await schemaText('levers'))
    const target = folder ?? template ?? 'workflow'
    const taken = await existingFiles(target, files.keys())
    if (taken.length > 0) throw new Refusal(`nothing is written over: ${taken.join(', ')}; name another folder`)
    await openOutputFolder(target)
    const documents = [...files].map(([name, contents]) => ({ name, contents }))
    await writeDocuments(target, documents)
    const against = files.has('redesign.yaml') ? ` --against ${join(target, 'redesign.yaml')}` : ''
    terminal.print(`Wrote   ${target}/  ${[...files.keys()].join('  ')}\n`)
    terminal.print(`Next    loadbearing stress ${join(target, 'current.yaml')}${against}\n`)
    return exitCode.answered
  },
})

type Files = Map<string, string | Uint8Array>

/** In the story's own place the schema lies one folder up; a copy has it beside it. */
async function templateFiles(template: string): Promise<Files> {
  const names = await storyNames()
  if (!names.includes(template)) {
    const near = nearest(template, names)
    const hint = near === undefined ? `there is ${names.join(', ')}` : `did you mean ${near}?`
    throw new Refusal(`there is no template ${template}; ${hint}`)
  }
  const files: Files = await storyFiles(template)
  for (const [name, contents] of files)
    if (name.endsWith('.yaml')) files.set(name, contents.toString().replace('$schema=../', '$schema=./'))
  return files
}

const start = `# yaml-language-server: $schema=./scenario.schema.json
scenario: Requests with AI triage
calendars: { office: Mon-Fri 09:00-17:00 }
arrivals: { rate: 240 per workday, calendar: office }        # today, 1x
pools: { clerks: { count: 4, calendar: office, cost: 45 per hour } }
stations:
  triage: { kind: ai, machine: { parallel: 1 }, takes: 5s, then: { answer: 60%, review: 40% } }
  review: { kind: review, by: clerks, takes: lognormal(12min cv 0.8), then: { answer: 100% } }
  answer: end
promises: [late(1d) < 5%]                                    # of the answers, at most 5 in 100 take over a day
`
