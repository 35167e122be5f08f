/** Keys that are specified for the language and not built yet: known, refused by name, and never taken for a slip. */

const planned: readonly { readonly at: readonly string[]; readonly keys: readonly string[] }[] = [
  { at: [], keys: ['levers', 'horizon'] },
]

/** The keys not built yet of the map at a path. */
export function plannedKeysAt(path: readonly PropertyKey[]): readonly string[] {
  const found = planned.find(
    ({ at }) => at.length === path.length && at.every((key, index) => key === '*' || key === path[index]),
  )
  return found?.keys ?? []
}
