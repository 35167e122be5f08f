/** The machine: Node's version, processors and memory, threads, the folder that is written to, programs that open documents. */
import { availableParallelism, totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import { programOnPath, whyNotWritable } from '../../files/places.js'
import { absent, type Finding, missing, there } from './finding.js'

/** `version` is that of Node, `least` what the package asks for. */
export function nodeFinding(version: string, least: string): Finding {
  const says = `${version}; ${least} or newer is needed`
  return isAtLeast(version, least)
    ? there('Node.js', says)
    : missing('Node.js', says, 'https://nodejs.org, or `nvm install 22`')
}

function isAtLeast(version: string, least: string): boolean {
  const [have, want] = [version, least].map((each) => each.split('.').map(Number))
  for (const [place, number] of (want ?? []).entries()) {
    const difference = (have?.[place] ?? 0) - number
    if (difference !== 0) return difference > 0
  }
  return true
}

/** Whatever there is will do; more of it is faster. */
export function sizeFinding(): Finding {
  const processors = availableParallelism()
  const memory = `${(totalmem() / 2 ** 30).toFixed(1)} GB of memory`
  const runs = processors === 1 ? '1, one run at a time' : `${processors}, as many runs at the same time (--jobs)`
  return there('processors', `${runs}; ${memory}`)
}

export async function threadFinding(): Promise<Finding> {
  const what = 'worker threads'
  try {
    const answer = await new Promise((resolve, reject) => {
      const thread = new Worker("require('node:worker_threads').parentPort.postMessage('here')", { eval: true })
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', () => reject(new Error('it ended without an answer')))
    })
    return there(what, `one starts and answers: ${String(answer)}`)
  } catch (error) {
    return missing(
      what,
      error instanceof Error ? error.message : String(error),
      'run everything in one thread: --jobs 1',
    )
  }
}

export async function folderFinding(folder: string): Promise<Finding> {
  const what = 'output folder'
  const why = await whyNotWritable(folder)
  return why === undefined
    ? there(what, `${folder} can be written`)
    : missing(what, `${folder} cannot be written: ${why}`, 'go to a folder of your own, or name one with --out')
}

/** Nothing of ours needs it. */
export async function officeFinding(path: string): Promise<Finding> {
  const what = 'LibreOffice'
  const found = await programOnPath(['soffice', 'libreoffice'], path)
  return found === undefined
    ? absent(what, 'not on the path; any program that opens .pptx and .docx will do', 'https://www.libreoffice.org')
    : there(what, `${found}; opens .pptx and .docx`)
}
