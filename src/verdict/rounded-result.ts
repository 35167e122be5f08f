/**
 * Numbers in a result carry nine significant digits: far beyond what any interval supports, short enough to read, and
 * clear of the last bits in which a sum may differ by its order.
 */
const digits = 9

/** The same object with every number rounded; `scenario.resolved` is what the file says and stays. */
export function roundedResult<T extends object>(result: T): T {
  const entries = Object.entries(result).map(([key, value]) => [key, key === 'resolved' ? value : rounded(value)])
  return (Array.isArray(result) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as T
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(digits))
  return typeof value === 'object' && value !== null ? roundedResult(value) : value
}
