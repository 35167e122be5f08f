/** A JSON Schema as it is printed and shipped. */
export async function schemaText(of: 'scenario' | 'levers' | 'result'): Promise<string> {
  return `${JSON.stringify(await schemaOf(of), null, 2)}\n`
}

async function schemaOf(of: 'scenario' | 'levers' | 'result'): Promise<object> {
  if (of === 'result') return (await import('../verdict/schema/json-schema.js')).resultJsonSchema()
  const { leversJsonSchema, scenarioJsonSchema } = await import('../scenario/schema/json-schema.js')
  return of === 'levers' ? leversJsonSchema() : scenarioJsonSchema()
}
