/** Shares of rules that came out beyond 0..1, and count as the end of it: how often, by station. */
import type { Sample } from '../experiment/sample.js'
import type { Scenario } from '../scenario/scenario.js'
import type { Warning } from './result.js'
import { volumeInWords } from './sentence.js'

export function cutShareWarnings(
  looked: readonly { readonly volume: number; readonly sample: Sample }[],
  { stations }: Scenario,
): Warning[] {
  return looked.flatMap(({ volume, sample }) =>
    stations.flatMap(({ id, title }): Warning[] => {
      const [asked, cut] = ['sharesAsked', 'sharesCut'].map((name) => total(sample, `stations.${id}.${name}`))
      if (cut === 0) return []
      const percent = Number(((100 * cut) / asked).toPrecision(2))
      const text = `At ${volumeInWords(volume)}× a share in the rules of ${title} came out beyond 0..1 in ${cut.toLocaleString('en')} of ${asked.toLocaleString('en')} cases (${percent} %) and was cut to it; clip(…, 0, 1) says that this is meant.`
      return [{ code: 'share-cut', text }]
    }),
  )
}

/** Over all replications; 0 where it is not read. */
function total(sample: Sample, name: string): number {
  return sample.has(name) ? sample.of(name).reduce((sum, each) => sum + each, 0) : 0
}
