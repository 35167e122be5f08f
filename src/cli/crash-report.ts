/** What the user reads when the program itself is wrong: that it is our bug, and the command that shows it again. */

import { Fault, type FaultPlace } from '../engine/fault.js'
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

/** A failed self-check says where it happened. */
function placeOf(failure: Error): string {
  const { station, item, time, replication, volume, seed } = whereOf(failure)
  const parts = Object.entries({ station, item, hour: time, replication, volume, seed })
  const known = parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
  return known.length === 0 ? '' : ` (${known.join(', ')})`
}

/** The one run that failed, where it is known; else the whole command: the same words give the same draws. */
function replayOf(failure: Error, args: readonly string[]): readonly string[] {
  const { volume, seed, replication } = whereOf(failure)
  const file = args.find((text) => /\.ya?ml$/.test(text))
  if (file === undefined || volume === undefined || seed === undefined || replication === undefined) return args
  const replications = Math.max(2, replication + 1)
  return ['run', file, ...['--volume', volume, '--seed', seed, '--replications', replications].map(String)]
}

function whereOf(failure: Error): FaultPlace {
  return failure instanceof Fault ? failure.where : {}
}
