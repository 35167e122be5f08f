/** Classes and their shares, which sum to 100 %. */
import type { ItemClass } from '../scenario.js'
import { inPercent } from '../words/percent.js'
import type { Problems } from '../written/problems.js'
import { child, type Written } from '../written/written.js'
import { shareTolerance } from './distribution-of.js'
import { readShare } from './read-quantities.js'

/** A map of classes and their shares; undefined where there is none. */
export function readClasses(written: Written | undefined, problems: Problems): ItemClass[] | undefined {
  if (written?.kind !== 'map') return undefined
  const before = problems.count
  const classes = [...written.entries].map(([name, { value }]) => {
    const share = value.kind === 'map' ? child(value, 'share') : value
    return { name, share: readShare(share, problems) ?? 0 }
  })
  const sum = classes.reduce((total, { share }) => total + share, 0)
  if (problems.count === before && Math.abs(sum - 1) > shareTolerance) {
    problems.add(written.place, 'shares-do-not-sum', `the shares of the classes sum to ${inPercent(sum)}, not 100 %`)
  }
  return classes
}
