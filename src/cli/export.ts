/** `export`: a result's replication simulated again, and every visit of it written as an event log. */
import { resolve } from 'node:path'
import { MalformedCsv } from '../files/malformed-csv.js'
import type { ExportedLog, LogOptions } from '../index.js'
import type { Result } from '../verdict/result.js'
import { command } from './command.js'
import { exitCode } from './exit-code.js'
import { type Flag, Wanted, wholeNumberFlag } from './flag.js'
import { allow, volumeFlag } from './flags.js'
import { readerFor } from './load-scenarios.js'
import { writeBlocks } from './output-folder.js'
import { readResult } from './read-result.js'
import { Refusal } from './refusal.js'

const standardOutput = '-'

const logFlag: Flag<string> = {
  takes: 'FILE.csv',
  about: 'needed: where to write the log; - for stdout',
  read: (text) =>
    text === standardOutput || /.\.csv$/i.test(text)
      ? text
      : new Wanted('a file that ends in .csv, or - for stdout (XES is not supported yet)'),
}

export const exportCommand = command({
  name: 'export',
  about: 'The event log of a result, simulated again: a row a visit',
  operands: { form: 'RESULT', least: 1, most: 1 },
  example: 'loadbearing export reports/insurance-claims/result.json --log events.csv',
  flags: {
    allow,
    log: logFlag,
    volume: volumeFlag(1),
    replication: wholeNumberFlag('N', 'which of the runs, from 1 [1]', 1, 10000),
  },
  async run([file], { allow = [], log: target, volume = 1, replication = 1 }, terminal) {
    if (target === undefined)
      throw new Refusal(`export wants --log, as in: loadbearing export ${file} --log events.csv`)
    const result = await readResult(file)
    refuseInput(target, result)
    const log = await simulatedAgain(result, { volume, replication }, allow)
    const { eventLogCsv } = await import('../report/event-log-csv.js')
    const blocks = eventLogCsv(log.visits, log.from)
    if (target === standardOutput) {
      for (const block of blocks) terminal.print(block)
      return exitCode.answered
    }
    await writeBlocks(target, blocks, 'name another file with --log')
    const what = `${log.count} visits of ${log.items} items, replication ${replication} at ${volume}×`
    terminal.print(`Wrote   ${target}  ${what}\n`)
    return exitCode.answered
  },
})

/** The log would take the place of what the scenario reads. */
function refuseInput(target: string, { scenario: { data = {} } }: Result): void {
  const isInput = Object.keys(data).some((each) => resolve(each) === resolve(target))
  if (isInput) throw new Refusal(`${target} is what the scenario reads; name another file with --log`)
}

/** @throws Refusal where the scenario, or a table that it names, is not what it was. */
async function simulatedAgain(result: Result, options: LogOptions, allow: readonly string[]): Promise<ExportedLog> {
  const { exportLog, formatProblem } = await import('../index.js')
  try {
    const exported = await exportLog(result, { ...options, reader: readerFor(result.scenario.file, allow) })
    if ('log' in exported) return exported.log
    throw new Refusal(exported.problems.map(formatProblem).join('\n\n'))
  } catch (error) {
    throw error instanceof MalformedCsv ? new Refusal(error.message) : error
  }
}
