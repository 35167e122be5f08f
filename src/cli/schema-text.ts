/** A JSON Schema as it is printed and shipped. */
export async function schemaText(of: 'scenario' | 'levers'): Promise<string> {
  const { leversJsonSchema, scenarioJsonSchema } = await import('../scenario/schema/json-schema.js')
  const schema = of === 'levers' ? leversJsonSchema() : scenarioJsonSchema()
  return `${JSON.stringify(schema, null, 2)}\n`
}
