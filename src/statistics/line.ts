/** The straight line through two points, and the parabola through three. */

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where the line crosses zero; absent where it is level. */
export function rootOfLine(a: Point, b: Point): number | undefined {
  if (a.y === b.y) return undefined
  return a.x - (a.y * (b.x - a.x)) / (b.y - a.y)
}

/** Where the parabola x(y) through three points crosses y = 0; absent where two of them are level. */
export function rootOfParabola(a: Point, b: Point, c: Point): number | undefined {
  if (a.y === b.y || b.y === c.y || a.y === c.y) return undefined
  const part = (p: Point, q: Point, r: Point) => (p.x * q.y * r.y) / ((p.y - q.y) * (p.y - r.y))
  return part(a, b, c) + part(b, a, c) + part(c, a, b)
}
