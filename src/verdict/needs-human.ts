/** What share needs a human before execution? Reviews by item, touches, and what review does. */
import type { ReviewMeasures } from '../measure/measures.js'
import { countInWords, shareInWords } from './in-words.js'
import type { MeasuredAt } from './measured-at.js'
import type { NeedsHuman, ReviewAt } from './question-types.js'
import { volumeInWords } from './sentence.js'

export function needsHuman(measured: readonly MeasuredAt[]): NeedsHuman {
  const volumes = measured.map(({ volume, measures: { reviewRate, touches, review } }): ReviewAt => {
    return {
      volume,
      ...(reviewRate === undefined ? {} : { reviewRate }),
      ...(touches === undefined ? {} : { touches }),
      ...(review === undefined ? {} : { review }),
    }
  })
  return { sentence: sentenceOf(volumes), volumes }
}

function sentenceOf(volumes: readonly ReviewAt[]): string {
  const [first, ...others] = volumes
  const at = `${volumeInWords(first.volume)}×`
  if (first.reviewRate === undefined) return `At ${at} no item ends within the window.`
  const touched = first.touches === undefined ? '' : ` (${countInWords(first.touches)} touches an item)`
  const later = others.flatMap(({ volume, reviewRate }) =>
    reviewRate === undefined ? [] : [`, at ${volumeInWords(volume)}× ${shareInWords(reviewRate)}`],
  )
  const seen = `At ${at} ${shareInWords(first.reviewRate)} of the items need a human before their end${touched}`
  return `${seen}${later.join('')}${reviewInWords(first)}.`
}

function reviewInWords({ volume, review }: ReviewAt): string {
  if (review === undefined) return ''
  const acts = (['caught', 'missed', 'spoiled'] as const).flatMap((act) => {
    const count = perHundred(review, act)
    return count === undefined ? [] : [`${verbs[act]} ${count}`]
  })
  const wrong = review.wrongAtEnd === undefined ? [] : [`${shareInWords(review.wrongAtEnd)} end wrong`]
  const reviews =
    acts.length === 0
      ? []
      : [`per 100 items at ${volumeInWords(volume)}× reviews ${acts.join(', ')} (every visit counts)`]
  const all = [...reviews, ...wrong].join('; ')
  return all === '' ? '' : `; ${all}`
}

/** At visits, of which an item may make several: the counts may add up to more than 100. */
const verbs = { caught: 'put right', missed: 'let through wrong', spoiled: 'spoil' } as const

function perHundred(review: ReviewMeasures, act: keyof typeof verbs): string | undefined {
  const share = review[act]
  return share && countInWords({ estimate: 100 * share.estimate, low: 100 * share.low, high: 100 * share.high })
}
