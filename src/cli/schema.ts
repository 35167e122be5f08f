/** `schema`: the JSON Schema of a scenario file or a file of levers, for editors. */
import { command } from './command.js'
import { exitCode } from './exit-code.js'
import { flagSwitch } from './flag.js'
import { schemaText } from './schema-text.js'

export const schema = command({
  name: 'schema',
  about: 'Print the JSON Schema of a scenario file, for editors',
  operands: { form: '', least: 0, most: 0 },
  example: 'loadbearing schema > scenario.schema.json',
  flags: { levers: flagSwitch('print that of a file of levers instead') },
  async run(_operands, { levers = false }, terminal) {
    terminal.print(await schemaText(levers ? 'levers' : 'scenario'))
    return exitCode.answered
  },
})
