/** `doctor`: what is installed, what is missing and how to get it. The one command that is about the machine. */

import { packageDescription } from '../files/package-files.js'
import { resultToJson } from '../report/json.js'
import { command } from './command.js'
import type { Finding } from './doctor/finding.js'
import { exitCode } from './exit-code.js'
import { json } from './flags.js'
import type { Terminal } from './terminal.js'

export const doctor = command({
  name: 'doctor',
  about: 'What is installed, what is missing, and how to get it',
  operands: { form: '', least: 0, most: 0 },
  example: 'loadbearing doctor',
  more: ['Exit 0: all that is needed is there; 2: something is missing. No network.'],
  flags: { json },
  async run(_operands, { json = false }, terminal) {
    const findings = await examined()
    const isComplete = findings.every(({ state }) => state !== 'missing')
    if (json) terminal.print(resultToJson({ schema: 'loadbearing/doctor@1', complete: isComplete, findings }))
    else await print(findings, isComplete, terminal)
    return isComplete ? exitCode.answered : exitCode.somethingMissing
  },
})

async function examined(): Promise<Finding[]> {
  const { folderFinding, nodeFinding, officeFinding, sizeFinding, threadFinding } = await import('./doctor/machine.js')
  const { bundled, packageFindings, pictureFinding } = await import('./doctor/packages.js')
  const { leastNode, needs } = await packageDescription()
  const [packages, picture, thread, folder, office] = await Promise.all([
    packageFindings([...bundled, ...needs]),
    pictureFinding(),
    threadFinding(),
    folderFinding('reports'),
    officeFinding(process.env.PATH ?? ''),
  ])
  return [nodeFinding(process.versions.node, leastNode), sizeFinding(), thread, folder, ...packages, picture, office]
}

const marks = { there: '✓', missing: '✗', absent: '–' } as const

async function print(findings: readonly Finding[], isComplete: boolean, { print, colour }: Terminal): Promise<void> {
  const { paintFor } = await import('../report/paint.js')
  const { pad, printable } = await import('../report/text-table.js')
  const paint = paintFor(colour)
  const paints = { there: paint.good, missing: paint.bad, absent: paint.quiet }
  const width = Math.max(...findings.map(({ what }) => what.length))
  for (const { what, state, says, remedy } of findings) {
    const how = remedy === undefined ? '' : `; get it: ${remedy}`
    print(`${paints[state](marks[state])} ${pad(what, width, 'left')}  ${printable(says)}${how}\n`)
  }
  print(`\n${isComplete ? 'All that is needed is there.' : paint.bad('Something that is needed is missing.')}\n`)
}
