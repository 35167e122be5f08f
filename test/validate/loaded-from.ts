/** A checked scenario with what it was read from, as the library takes it; throws all problems of a bad one. */
import { parse } from 'yaml'
import { checkScenario, formatProblem, type Loaded } from '../../src/scenario/read-scenario.js'
import { memoryReader } from '../scenario/memory-reader.js'

export async function loadedFrom(text: string): Promise<Loaded> {
  const reading = await checkScenario({ scenario: 'a study', ...parse(text) }, memoryReader({}))
  if ('problems' in reading) throw new Error(reading.problems.map((problem) => formatProblem(problem)).join('\n'))
  return reading.loaded
}
