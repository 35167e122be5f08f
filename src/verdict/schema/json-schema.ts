/** The JSON Schema of result files, for those who read them by programs of their own. */
import * as z from 'zod'
import { resultSchema } from './result-schema.js'

/** Draft 2020-12; the same at every call. Fields may be added to a result, so that none are forbidden. */
export function resultJsonSchema(): object {
  const { $schema, ...forms } = z.toJSONSchema(resultSchema, {
    io: 'input',
    reused: 'ref',
    override({ jsonSchema }) {
      delete jsonSchema.readOnly
    },
  })
  return {
    $schema,
    title: 'loadbearing result',
    description:
      'What a study found, as stress, run, compare, sweep, sensitivity and redesign write it to result.json: times in hours, money in the currency of the scenario, each estimate with its 95 % interval.',
    ...forms,
  }
}
