/** What a record holds under a name that a user gives: one called `constructor` is not what every object has under it. */
export function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
