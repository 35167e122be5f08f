/** A longer typed array that begins with what a shorter one holds. */

export function enlarged<Column extends Int32Array | Float64Array | Uint8Array>(old: Column, longer: Column): Column {
  longer.set(old)
  return longer
}
