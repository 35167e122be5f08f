/**
 * The library's front door in Node: all that runs in a browser, and what it takes Node for, the disk and the threads.
 * A scenario in, the result object out; the same object that the command line prints with `--json`.
 */
export * from './browser.js'
export { threads } from './experiment/threads.js'
export { load } from './files/load.js'
export { MalformedCsv } from './files/malformed-csv.js'
export { readScenario } from './files/read-scenario.js'
export { sourceReader } from './files/source-reader.js'
