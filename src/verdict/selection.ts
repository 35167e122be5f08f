/** From the findings of the choice among designs to its part of the result. */
import { type SelectionFindings, selectionConfidence } from '../experiment/selection.js'
import type { Loaded } from '../scenario/read-scenario.js'
import { meanInterval } from '../statistics/interval.js'
import { isCompared } from './better.js'
import type { Selection } from './result.js'
import { selectionSentence } from './selection-sentence.js'

/** @param loaded beside the designs of the findings */
export function selectionOf({ rule, values, outcome }: SelectionFindings, loaded: readonly Loaded[]): Selection {
  const { measure, better, volume } = rule
  if (!isCompared(measure)) throw new RangeError(`designs are not compared by ${measure}`)
  const isChosen = 'indifference' in outcome
  const selected = {
    measure,
    volume,
    better,
    ...(isChosen ? { indifference: outcome.indifference } : {}),
    confidence: selectionConfidence,
    ...(isChosen && outcome.best !== undefined ? { best: outcome.best } : {}),
    contenders: isChosen ? outcome.contenders : [...loaded.keys()],
    designs: loaded.map(({ scenario, file }, design) => {
      const measured = values[design].filter(Number.isFinite)
      const out = isChosen ? outcome.eliminations[design] : undefined
      return {
        name: scenario.name,
        file,
        ...(measured.length === 0 ? {} : { estimate: meanInterval(measured) }),
        replications: values[design].length,
        ...(out === undefined ? {} : { eliminatedAfter: out.after, eliminatedBy: out.by }),
      }
    }),
  }
  const because = isChosen ? {} : { because: outcome.because }
  return { ...selected, sentence: selectionSentence({ ...selected, ...because }, loaded[0].scenario.currency) }
}
