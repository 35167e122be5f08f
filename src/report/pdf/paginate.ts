/** Boxes onto pages: what keeps together moves to the next page together, a table goes on there under its head. */
import type { Box } from './box.js'

export interface Placed {
  readonly box: Box
  /** From the upper margin. */
  readonly y: number
  /** A head that was read before: no part of the text. */
  readonly isRepeated?: true
}

export type Page = readonly Placed[]

export function paginate(boxes: readonly Box[], height: number): Page[] {
  const filling = new Filling(height)
  for (const chunk of chunksOf(boxes)) {
    if (!filling.hasRoomFor(chunk)) filling.turn()
    for (const box of chunk) {
      if (!filling.hasRoomFor([box])) filling.turn()
      filling.place(box)
    }
  }
  return filling.pages
}

/** Boxes that keep with their next one, with that one. */
function chunksOf(boxes: readonly Box[]): Box[][] {
  const chunks: Box[][] = []
  let open: Box[] = []
  for (const box of boxes) {
    open.push(box)
    if (box.keeps) continue
    chunks.push(open)
    open = []
  }
  return open.length === 0 ? chunks : [...chunks, open]
}

class Filling {
  readonly pages: Placed[][] = [[]]
  private used = 0

  constructor(private readonly height: number) {}

  hasRoomFor(boxes: readonly Box[]): boolean {
    const needed = boxes.reduce((sum, { above, height }, index) => {
      return sum + height + (index === 0 && this.used === 0 ? 0 : above)
    }, 0)
    // A hair of tolerance: sums of line heights are not exact.
    return this.used + needed <= this.height + 0.01
  }

  /** Invariant: no page is left empty. */
  turn(): void {
    if (this.used === 0) return
    this.pages.push([])
    this.used = 0
  }

  place(box: Box): void {
    const page = this.pages[this.pages.length - 1]
    if (page === undefined) return
    if (this.used === 0 && box.head !== undefined) {
      page.push({ box: box.head, y: 0, isRepeated: true })
      this.used = box.head.height
    }
    const y = this.used === 0 ? 0 : this.used + box.above
    page.push({ box, y })
    this.used = y + box.height
  }
}
