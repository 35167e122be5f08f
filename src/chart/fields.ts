/** A part of a merged scenario file as the fields that it has: none where it is no map. */
export function fieldsIn(part: unknown): Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null && !Array.isArray(part) ? { ...part } : {}
}
