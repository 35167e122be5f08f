/** What the command makes of a file: an answer or a refusal in words, soon, and never a crash. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExtremeFile } from './extreme-file.js'

/** As it ships: its threads are files of their own. */
const shipped = '../../../dist/cli/main.js'

/** Seconds of the processor for one command. */
const longest = 10

export type Question = 'run' | 'stress'

/** What became of a file. @throws where the command crashes, takes too long or says a number that is none */
export async function answered(
  file: ExtremeFile,
  question: Question,
): Promise<'refused by check' | 'refused' | 'answered'> {
  const folder = mkdtempSync(join(tmpdir(), 'extreme-'))
  try {
    const path = join(folder, 'extreme.yaml')
    writeFileSync(path, file.text)
    if ((await asked(['check', path])) === 2) return 'refused by check'
    const flags = question === 'stress' ? ['--no-proof'] : file.flags
    const out = ['--jobs', '1', '--quiet', '--to', 'csv', '--out', join(folder, 'out')]
    const code = await asked([question, path, ...flags, ...out])
    return code === 2 ? 'refused' : 'answered'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function asked(args: readonly string[]): Promise<number> {
  const said: string[] = []
  const tell = (text: string) => void said.push(text)
  const { main } = (await import(shipped)) as typeof import('../../../src/cli/main.js')
  const started = process.cpuUsage()
  const code = await main(args, { print: tell, say: tell, colour: false, columns: 80 })
  const { user, system } = process.cpuUsage(started)
  const text = said.join('')
  if (code !== 0 && code !== 2) throw new Error(`${args[0]} exits with ${code}: ${text}`)
  const odd = /\b(NaN|Infinity|undefined)\b|∞/.exec(text)
  if (odd !== null)
    throw new Error(`${args[0]} says ${odd[0]}: …${text.slice(Math.max(0, odd.index - 300), odd.index + 80)}`)
  const seconds = (user + system) / 1e6
  if (seconds > longest) throw new Error(`${args[0]} took ${seconds.toFixed(1)} s`)
  return code
}
