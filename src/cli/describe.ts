/** `describe`: the model read back in words, the trust step before a run. */
import { command } from './command.js'
import { exitCode } from './exit-code.js'
import { allow } from './flags.js'
import { loadScenarios } from './load-scenarios.js'

export const describe = command({
  name: 'describe',
  about: 'The model read back in words, with a map; no simulation',
  operands: { form: 'SCENARIO', least: 1, most: 1 },
  example: 'loadbearing describe current.yaml',
  flags: { allow },
  async run(files, { allow }, terminal) {
    const [{ scenario }] = await loadScenarios(files, allow)
    const { offeredLoad, windowOf } = await import('../theory/offered-load.js')
    const { describe } = await import('../report/describe/describe.js')
    const { paintFor } = await import('../report/paint.js')
    const { warmUp } = scenario.run
    const loads = offeredLoad(scenario, windowOf(scenario, warmUp === 'auto' ? 0 : warmUp))
    terminal.print(describe(scenario, loads, paintFor(terminal.colour)))
    return exitCode.answered
  },
})
