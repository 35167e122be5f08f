/**
 * Strongly connected components of a directed graph: groups of nodes each of which reaches all others of its group.
 * Two depth-first passes (Kosaraju; Aho, Hopcroft and Ullman 1983), without recursion, in linear time.
 */

/** Groups in no particular order; `next` gives nodes of `nodes` only. */
export function components(nodes: readonly string[], next: (node: string) => readonly string[]): string[][] {
  const sources = new Map<string, string[]>(nodes.map((node) => [node, []]))
  for (const node of nodes) for (const to of next(node)) sources.get(to)?.push(node)
  const seen = new Set<string>()
  const finished = nodes.flatMap((node) => postorder(node, next, seen))
  const grouped = new Set<string>()
  return finished.reverse().flatMap((node) => {
    const group = postorder(node, (each) => sources.get(each) ?? [], grouped)
    return group.length > 0 ? [group] : []
  })
}

/** The nodes reached from `start` that were not seen before, each behind those that it leads to. */
function postorder(start: string, next: (node: string) => readonly string[], seen: Set<string>): string[] {
  if (seen.has(start)) return []
  seen.add(start)
  const order: string[] = []
  const path = [{ node: start, rest: [...next(start)] }]
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const to = top.rest.pop()
    if (to === undefined) {
      order.push(top.node)
      path.pop()
    } else if (!seen.has(to)) {
      seen.add(to)
      path.push({ node: to, rest: [...next(to)] })
    }
  }
  return order
}
