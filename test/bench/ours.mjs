/**
 * Our build, as the benchmark reads it: `dist/` of this clone, or the folder that LOADBEARING_DIST names. Sets the flag
 * that the command sets too, before the engine is compiled.
 */
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'

const folder = process.env.LOADBEARING_DIST
const dist = folder === undefined ? new URL('../../dist/', import.meta.url) : pathToFileURL(`${folder}/`)
const current = new URL('../../scenarios/insurance-claims/current.yaml', import.meta.url)

/** Hours of the story that its measures leave out. */
const storyWarmUp = 336

/** A module of the build, by its path in `dist/`. */
export async function built(path) {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=4000')
  return import(new URL(path, dist))
}

/** The shipped story, with a warm-up that no search has to find. */
export async function story() {
  const { readScenario } = await built('index.js')
  const reading = await readScenario(decodeURIComponent(current.pathname))
  if ('problems' in reading) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return { scenario: reading.loaded.scenario, warmUp: storyWarmUp }
}
