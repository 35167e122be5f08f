/** The flags that commands share. What a command has for itself stands in its own file. */
import type { DocumentKind } from '../report/documents.js'
import { type Flag, flagSwitch, numberFlag, textFlag, Wanted, wholeNumberFlag } from './flag.js'

export const largestVolume = 16

/** A multiple of today's volume. */
export function volumeFlag(standard: number): Flag<number> {
  return numberFlag('V', `the multiple of today’s volume [${standard}]`, 0, largestVolume)
}

/** Said here again, since the help shall not load what makes them. */
const kindsOfReport = ['html', 'svg', 'png', 'csv', 'json'] as const satisfies readonly DocumentKind[]

/** What is written where nothing is asked for: the page, its charts and the result. */
export const standardKinds: readonly DocumentKind[] = kindsOfReport

export const documentKinds = [...kindsOfReport, 'pptx', 'docx', 'pdf'] as const satisfies readonly DocumentKind[]

/** What to write: a list, parted by commas. */
export const to: Flag<readonly DocumentKind[]> = {
  takes: 'KINDS',
  about: `what to write, of ${documentKinds.join(',')} [${standardKinds.join(',')}]`,
  repeats: true,
  read: (text) => {
    const kinds = text.split(',').map((kind) => kind.trim().toLowerCase())
    const wanted = documentKinds.filter((kind) => kinds.includes(kind))
    return kinds.every((kind) => wanted.some((known) => known === kind))
      ? wanted
      : new Wanted(`one or several of ${documentKinds.join(', ')}`)
  },
}

export const json = flagSwitch('print the result as JSON and nothing else')
export const quiet = flagSwitch('no progress, and no notes but those that an exit code needs')
export const out: Flag<string> = { ...textFlag('DIR', 'where to write [reports/NAME]'), letter: 'o' }

/** Of every command that reads a scenario. */
export const allow: Flag<readonly string[]> = {
  takes: 'DIR',
  about: 'a folder whose files a scenario may name [the working directory and its own folder]',
  repeats: true,
  read: (text) => {
    const folders = text.split(',').filter((folder) => folder !== '')
    return folders.length > 0 ? folders : new Wanted('a folder')
  },
}

/** Of every command that simulates. */
export const studyFlags = {
  allow,
  seed: wholeNumberFlag('N', 'seed of the random numbers; the same gives the same result [the file’s]', 0, 4294967295),
  replications: wholeNumberFlag(
    'N',
    'how often each volume is simulated, at least 2 [as the precision needs]',
    2,
    10000,
  ),
  precision: numberFlag('P', 'how narrow the headline intervals get: half width ÷ estimate [0.05]', 0, 1),
  weeks: wholeNumberFlag('N', 'simulated weeks, warm-up included [the file’s]', 1, 10000),
  jobs: wholeNumberFlag('N', 'runs at the same time; changes no number [one for each core]', 1, 256),
  out,
  json,
  quiet,
} as const
