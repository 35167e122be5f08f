/** The straight line through two points. */

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where the line crosses zero; absent where it is level. */
export function rootOfLine(a: Point, b: Point): number | undefined {
  if (a.y === b.y) return undefined
  return a.x - (a.y * (b.x - a.x)) / (b.y - a.y)
}
