/** `check`: schema, names, sums, reachability and offered load, without simulating. */
import { resultToJson } from '../report/json.js'
import type { LoadedLevers } from '../scenario/levers.js'
import type { Loaded } from '../scenario/read-scenario.js'
import type { OfferedLoad } from '../theory/offered-load.js'
import { command } from './command.js'
import { exitCode } from './exit-code.js'
import { textFlag } from './flag.js'
import { allow, json } from './flags.js'
import { loadLevers } from './load-levers.js'
import { loadScenarios } from './load-scenarios.js'
import type { Terminal } from './terminal.js'

export const check = command({
  name: 'check',
  about: 'Is the file right? Names, sums, reachability, offered load; no simulation',
  operands: { form: 'SCENARIO…', least: 1, most: 1000 },
  example: 'loadbearing check current.yaml redesign.yaml',
  flags: { allow, levers: textFlag('LEVERS', 'a file of levers for the scenario, checked with it'), json },
  async run(files, { allow, levers: leversFile, json = false }, terminal) {
    const designs = await loadScenarios(files, allow)
    const { offeredLoad, windowOf } = await import('../theory/offered-load.js')
    const checked: Checked[] = []
    for (const design of designs) {
      const { warmUp } = design.scenario.run
      const loads = offeredLoad(design.scenario, windowOf(design.scenario, warmUp === 'auto' ? 0 : warmUp))
      const levers = leversFile === undefined ? undefined : await loadLevers(leversFile, design, allow)
      checked.push({ design, loads, ...(levers && { levers }) })
    }
    if (json) terminal.print(resultToJson({ schema: 'loadbearing/check@1', scenarios: checked.map(asJson) }))
    else await print(checked, terminal)
    return exitCode.answered
  },
})

interface Checked {
  readonly design: Loaded
  readonly loads: OfferedLoad
  readonly levers?: LoadedLevers
}

async function print(checked: readonly Checked[], terminal: Terminal): Promise<void> {
  const { loadLines } = await import('../report/describe/load-lines.js')
  const { paintFor } = await import('../report/paint.js')
  const paint = paintFor(terminal.colour)
  for (const { design, loads, levers } of checked) {
    for (const { text } of design.warnings) terminal.say(`${design.file}: ${text}\n`)
    terminal.print(`${paint.good('ok')}  ${design.file}  ${countsOf(design)}\n`)
    terminal.print(`${loadLines(design.scenario, loads).join('\n')}\n`)
    if (levers === undefined) continue
    for (const { text } of levers.warnings) terminal.say(`${levers.file}: ${text}\n`)
    terminal.print(`${paint.good('ok')}  ${levers.file}  ${inWords(leverCounts(levers))}\n`)
  }
}

/** `6 stations, 2 pools, 1 source of items, 3 promises`. */
function countsOf({ scenario: { stations, pools, arrivals, promises } }: Loaded): string {
  const counts = [
    [stations.length, 'station'],
    [pools.length, 'pool'],
    [arrivals.length, 'source'],
    [promises.length, 'promise'],
  ] as const
  return inWords(counts)
}

/** Levers, and the sets of them that may be taken together, the one that takes none left out. */
function leverCounts({ levers, sets }: LoadedLevers) {
  return [
    [levers.length, 'lever'],
    [sets.length - 1, 'set'],
  ] as const
}

function inWords(counts: readonly (readonly [count: number, word: string])[]): string {
  return counts.map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`).join(', ')
}

function asJson({ design: { file, sha256, scenario, warnings }, loads, levers }: Checked) {
  const atTarget = loads.at(2)
  return {
    file,
    sha256,
    name: scenario.name,
    theory: { says: loads.says, because: loads.because },
    constraints: loads.constraints.map(({ id, kind, stations, load, trust }, index) => ({
      id,
      kind,
      stations,
      theory: trust,
      offeredLoad: load,
      offeredLoadAtTarget: atTarget.constraints[index].load,
      breaksAt: loads.breakVolume(id),
    })),
    warnings,
    ...(levers && { levers: leversAsJson(levers) }),
  }
}

function leversAsJson({ file, sha256, levers, sets, warnings }: LoadedLevers) {
  return { file, sha256, names: levers.map(({ name }) => name), sets: sets.length - 1, warnings }
}
