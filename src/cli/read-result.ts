/** The result file of a command, held against the schema of results before anything is made of it. */
import { dirname } from 'node:path'
import { isDiskFault } from '../files/disk-fault.js'
import { finishReplacement } from '../files/report-folder.js'
import { sourceReader } from '../files/source-reader.js'
import { standardInput } from '../files/standard-input.js'
import type { Result } from '../verdict/result.js'
import { Refusal } from './refusal.js'

/** More of them say no more. */
const mostTold = 5

/** @throws Refusal for what is no result of this version, with the places inside the file. */
export async function readResult(file: string): Promise<Result> {
  finishReplacementOf(file)
  const read = await sourceReader().text(file)
  if (read === undefined) throw new Refusal(`${file}: there is no such file`)
  if ('refused' in read) throw new Refusal(`${file}: ${read.refused}`)
  const value = parsed(read.text)
  const schema = schemaOf(value)
  if (schema === undefined || !schemas.some((known) => known === schema)) throw new Refusal(otherForm(file, schema))
  const { checkResult } = await import('../verdict/schema/result-problems.js')
  const checked = checkResult(value)
  if ('result' in checked) return checked.result
  const { problems } = checked
  const told = problems.slice(0, mostTold).map(({ path, message }) => `${file}: ${path}: ${message}`)
  const more = problems.length - told.length
  const hint = 'bring back the file as the command wrote it, or make it again'
  throw new Refusal([...told, ...(more > 0 ? [`and ${more} more`] : []), hint].join('\n'))
}

function otherForm(file: string, schema: string | undefined): string {
  const form = schema?.startsWith('loadbearing/')
    ? `its form is ${schema}; this version reads ${schemas.join(', ')}`
    : 'this is no result of loadbearing'
  return `${file}: ${form}; a result is the result.json that stress, run, compare, sweep, sensitivity or redesign writes`
}

/** A command that was killed may have left the result next to its folder. If that cannot be finished, the result is read as it is. */
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

const forms: Readonly<Record<Result['schema'], true>> = {
  'loadbearing/stress@1': true,
  'loadbearing/run@1': true,
  'loadbearing/compare@1': true,
  'loadbearing/sweep@1': true,
  'loadbearing/sensitivity@1': true,
  'loadbearing/redesign@1': true,
}
const schemas = Object.keys(forms)

function schemaOf(value: unknown): string | undefined {
  const isObject = typeof value === 'object' && value !== null
  return isObject && 'schema' in value && typeof value.schema === 'string' ? value.schema : undefined
}
