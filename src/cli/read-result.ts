/** The result file of a command, known by its form and its parts. */
import { dirname } from 'node:path'
import { isDiskFault } from '../files/disk-fault.js'
import { finishReplacement } from '../files/report-folder.js'
import { sourceReader } from '../files/source-reader.js'
import { standardInput } from '../files/standard-input.js'
import type { Result } from '../verdict/result.js'
import { Refusal } from './refusal.js'

/** @throws Refusal for what is no result of this version. */
export async function readResult(file: string): Promise<Result> {
  finishReplacementOf(file)
  const read = await sourceReader().text(file)
  if (read === undefined) throw new Refusal(`${file}: there is no such file`)
  if ('refused' in read) throw new Refusal(`${file}: ${read.refused}`)
  const value = parsed(read.text)
  if (isResult(value)) return value
  const schema = schemaOf(value)
  const form = schema?.startsWith('loadbearing/')
    ? `its form is ${schema}; this version reads ${schemas.join(', ')}`
    : 'this is no result of loadbearing'
  throw new Refusal(
    `${file}: ${form}; a result is the result.json that stress, run, compare, sweep, sensitivity or redesign writes`,
  )
}

/** A command that was killed may have left the result beside its folder. Where that cannot be mended, it is read as it is. */
function finishReplacementOf(file: string): void {
  if (file === standardInput) return
  try {
    finishReplacement(dirname(file))
  } catch (error) {
    if (!isDiskFault(error)) throw error
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const partsOf = {
  'loadbearing/stress@1': ['scenario', 'run', 'answer', 'constraints', 'volumes', 'series', 'warnings'],
  'loadbearing/run@1': ['scenario', 'run', 'volumes', 'series', 'warnings'],
  'loadbearing/compare@1': ['scenario', 'run', 'designs', 'volumes', 'warnings'],
  'loadbearing/sweep@1': ['scenario', 'run', 'parameters', 'points', 'constraints', 'volumes', 'warnings'],
  'loadbearing/sensitivity@1': ['scenario', 'run', 'answer', 'inputs', 'draws', 'constraints', 'volumes', 'warnings'],
  'loadbearing/redesign@1': [
    'scenario',
    'levers',
    'run',
    'horizon',
    'current',
    'alone',
    'sets',
    'constraints',
    'volumes',
    'warnings',
  ],
} as const satisfies Record<Result['schema'], readonly string[]>
const schemas = Object.keys(partsOf)

/** By its form and its parts; what is in them is taken on trust. */
function isResult(value: unknown): value is Result {
  const schema = schemaOf(value)
  const parts = Object.entries(partsOf).find(([known]) => known === schema)?.[1]
  if (parts === undefined || typeof value !== 'object' || value === null) return false
  const has: object = value
  return parts.every((part) => typeof Reflect.get(has, part) === 'object')
}

function schemaOf(value: unknown): string | undefined {
  const isObject = typeof value === 'object' && value !== null
  return isObject && 'schema' in value && typeof value.schema === 'string' ? value.schema : undefined
}
