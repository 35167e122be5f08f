/** `schema`: the JSON Schema of a scenario file or a file of levers, for editors, or of a result. */
import { command } from './command.js'
import { exitCode } from './exit-code.js'
import { flagSwitch } from './flag.js'
import { Refusal } from './refusal.js'
import { schemaText } from './schema-text.js'

export const schema = command({
  name: 'schema',
  about: 'Print the JSON Schema of a scenario file, for editors',
  operands: { form: '[result]', least: 0, most: 1 },
  example: 'loadbearing schema > scenario.schema.json',
  flags: { levers: flagSwitch('print that of a file of levers instead') },
  async run([of], { levers = false }, terminal) {
    if (of !== undefined && (of !== 'result' || levers))
      throw new Refusal('schema wants nothing, `--levers` or `result`, as in: loadbearing schema result')
    terminal.print(await schemaText(of === 'result' ? 'result' : levers ? 'levers' : 'scenario'))
    return exitCode.answered
  },
})
