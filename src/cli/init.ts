/** `init`: a working start, a shipped story or ten lines of one's own; never over a file that is there. */
import { join } from 'node:path'
import { existingFiles } from '../files/existing-files.js'
import { storyFiles, storyNames } from '../files/package-files.js'
import { quoted } from '../report/reproduce.js'
import { lineWidth, wrapLines } from '../report/text-table.js'
import { nearest } from '../scenario/words/nearest.js'
import { command } from './command.js'
import { exitCode } from './exit-code.js'
import { textFlag } from './flag.js'
import { openOutputFolder, outputFolder, writeFiles } from './output-folder.js'
import { Refusal } from './refusal.js'
import { schemaText } from './schema-text.js'

export const init = command({
  name: 'init',
  about: 'Write a scenario to start from, and say what comes next',
  operands: { form: '[DIR]', least: 0, most: 1 },
  example: 'loadbearing init claims --template insurance-claims',
  flags: { template: textFlag('TEMPLATE', 'a shipped story, such as insurance-claims [ten lines of its own]') },
  async run([folder], { template }, terminal) {
    const target = folder ?? template ?? 'workflow'
    const files = template === undefined ? new Map([['current.yaml', start]]) : await templateFiles(template, target)
    files.set('scenario.schema.json', await schemaText('scenario'))
    if (files.has('levers.yaml')) files.set('levers.schema.json', await schemaText('levers'))
    const taken = existingFiles(target, files.keys())
    if (taken.length > 0) throw new Refusal(`nothing is written over: ${taken.join(', ')}; name another folder`)
    await openOutputFolder(target)
    await writeFiles(target, files)
    terminal.print(
      `Wrote   ${wrapLines([`${target}/`, ...files.keys()].join('  '), lineWidth - 8).join('\n        ')}\n`,
    )
    terminal.print(nextSteps(target, new Set(files.keys())))
    return exitCode.answered
  },
})

type Files = Map<string, string | Uint8Array>

/** In the story's own place the schema lies one folder up; a copy has it beside it, and its commands name the copy. */
async function templateFiles(template: string, target: string): Promise<Files> {
  const names = await storyNames()
  if (!names.includes(template)) {
    const near = nearest(template, names)
    const hint = near === undefined ? `there is ${names.join(', ')}` : `did you mean ${near}?`
    throw new Refusal(`there is no template ${template}; ${hint}`)
  }
  const files: Files = await storyFiles(template)
  for (const [name, contents] of files) {
    if (name.endsWith('.yaml')) files.set(name, withSchemaBeside(contents.toString()))
    if (name.endsWith('.md'))
      files.set(
        name,
        contents
          .toString()
          .replace(new RegExp(`scenarios/${template}/([\\w./-]*)`, 'g'), (_, name: string) =>
            quoted(`${target}/${name}`),
          ),
      )
  }
  return files
}

function withSchemaBeside(text: string): string {
  return text.replace(/\$schema=\.\.\/(\.\.\/)?/, (_, deeper?: string) => `$schema=${deeper ?? './'}`)
}

/** What a newcomer does with the files, in that order, each with what it is for. */
function nextSteps(target: string, files: ReadonlySet<string>): string {
  const inTarget = (name: string) => quoted(join(target, name))
  const inOutput = (name: string) => quoted(join(outputFolder(join(target, 'current.yaml')), name))
  const current = inTarget('current.yaml')
  const redesign = files.has('redesign.yaml') ? inTarget('redesign.yaml') : undefined
  const steps = [
    [`check ${[current, redesign].filter(Boolean).join(' ')}`, 'is the file right?'],
    [`describe ${current}`, 'is it what you meant?'],
    [`stress ${current}${redesign === undefined ? '' : ` --against ${redesign}`}`, 'what breaks first, and when'],
    [`report ${inOutput('result.json')} --to pptx,docx,pdf`, 'slides and documents of it'],
    ...(files.has('levers.yaml')
      ? [
          [
            `redesign ${current} --levers ${inTarget('levers.yaml')} --out ${inOutput('levers')}`,
            'the cheapest levers that hold',
          ],
        ]
      : []),
  ]
  return `Next\n${steps.map(([words, what]) => `  # ${what}\n  loadbearing ${words}\n`).join('')}`
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
