/** Moves labels that stand beside each other in one column apart, as little as it takes. */

/** Positions at least `apart` from each other within 0 and `end`, in the order given; the order of places is kept. */
export function spreadLabels(positions: readonly number[], apart: number, end: number): number[] {
  const order = positions.map((position, index) => ({ position, index })).sort((a, b) => a.position - b.position)
  let least = Number.NEGATIVE_INFINITY
  for (const each of order) {
    each.position = Math.max(each.position, least)
    least = each.position + apart
  }
  let most = end
  for (const each of order.toReversed()) {
    each.position = Math.min(each.position, most)
    most = each.position - apart
  }
  const spread = new Map(order.map(({ index, position }) => [index, position]))
  return positions.map((position, index) => spread.get(index) ?? position)
}
