/** `schema`: the JSON Schema of a scenario file, for editors. */
import { command } from './command.js'
import { exitCode } from './exit-code.js'

export const schema = command({
  name: 'schema',
  about: 'Print the JSON Schema of a scenario file, for editors',
  operands: { form: '', least: 0, most: 0 },
  example: 'loadbearing schema > scenario.schema.json',
  flags: {},
  async run(_operands, _flags, terminal) {
    const { scenarioJsonSchema } = await import('../scenario/schema/json-schema.js')
    terminal.print(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
    return exitCode.answered
  },
})
