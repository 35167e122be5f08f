/** What the user reads when the program itself is wrong: that it is our bug, and the command that shows it again. */

import { quoted } from '../report/reproduce.js'

/** One paragraph and the command; the stack only where LOADBEARING_DEBUG=1 asks for it. */
export function crashReport(error: unknown, args: readonly string[], environment = process.env): string {
  const failure = error instanceof Error ? error : new Error(String(error))
  const lines = [
    `This is a bug of loadbearing, not of your scenario: ${failure.message}${placeOf(failure)}.`,
    'Please report it with the scenario and the command that shows it again:',
    `  loadbearing ${replayOf(failure, args).map(quoted).join(' ')}`,
  ]
  if (environment.LOADBEARING_DEBUG === '1') lines.push(failure.stack ?? 'no stack')
  return `${lines.join('\n')}\n`
}

const placeFields = { time: 'hour', replication: 'replication', volume: 'volume', seed: 'seed' } as const

/** A failed self-check says where it happened. */
function placeOf(failure: Error): string {
  const fields: object = failure
  const known = Object.entries(placeFields).flatMap(([field, name]) => {
    const value = numberIn(fields, field)
    return value === undefined ? [] : [`${name} ${value}`]
  })
  return known.length === 0 ? '' : ` (${known.join(', ')})`
}

/** The one run that failed, where it is known; else the whole command: the same words give the same draws. */
function replayOf(failure: Error, args: readonly string[]): readonly string[] {
  const [volume, seed, replication] = ['volume', 'seed', 'replication'].map((field) => numberIn(failure, field))
  const file = args.find((text) => /\.ya?ml$/.test(text))
  if (file === undefined || volume === undefined || seed === undefined || replication === undefined) return args
  return [
    'run',
    file,
    '--volume',
    `${volume}`,
    '--seed',
    `${seed}`,
    '--replications',
    `${Math.max(2, replication + 1)}`,
  ]
}

function numberIn(fields: object, name: string): number | undefined {
  const value: unknown = Reflect.get(fields, name)
  return typeof value === 'number' ? value : undefined
}
