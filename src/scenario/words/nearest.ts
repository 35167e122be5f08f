/** The name that was probably meant: optimal string alignment distance (Damerau 1964), and how near is near. */

const longestCompared = 60

/**
 * The candidate nearest to what was written, where it is near: at most one edit in three letters. Case does not
 * count. Undefined where none is.
 */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  if (written.length > longestCompared) return undefined
  let best: string | undefined
  let least = Math.max(written.length < 3 ? 0 : 1, Math.floor(written.length / 3)) + 1
  for (const candidate of candidates) {
    if (candidate.length > longestCompared) continue
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase())
    if (distance < least) {
      best = candidate
      least = distance
    }
  }
  return best ?? withWritten(written, candidates)
}

/** A name that goes on where the written one ends, or the other way round: `lognormalish`. */
function withWritten(written: string, candidates: Iterable<string>): string | undefined {
  if (written.length < 3) return undefined
  for (const candidate of candidates) {
    const shorter = Math.min(candidate.length, written.length)
    if (shorter >= 3 && candidate.slice(0, shorter) === written.slice(0, shorter)) return candidate
  }
  return undefined
}

/** `did you mean \`x\`?`, or what there is, where it is little; undefined where nothing helps. */
export function didYouMean(written: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates]
  const meant = nearest(written, all)
  if (meant !== undefined) return `did you mean \`${meant}\`?`
  return all.length > 0 && all.length <= 12 ? `there ${all.length === 1 ? 'is' : 'are'} ${all.join(', ')}` : undefined
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = last[column - 1] + (a[row - 1] === b[column - 1] ? 0 : 1)
      current[column] = Math.min(last[column] + 1, current[column - 1] + 1, replaced)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) current[column] = Math.min(current[column], beforeLast[column - 2] + 1)
    }
    beforeLast = last
    last = current
  }
  return last[b.length]
}
