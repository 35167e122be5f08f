/**
 * An independent reader of headlines: what a sentence claims is parsed from its words and held against the result. It
 * shares nothing with the code that writes them but the result's type; what it cannot read counts as a fault too.
 */

import type { StressResult } from '../../../src/verdict/result.js'
import type { Form } from './form.js'
import { answerForms } from './of-answer.js'
import { ladderForms, loadForms, proofForms } from './of-breaks.js'
import { pathForms, questionForms } from './of-questions.js'
import { changeForms, mapForms, moneyForms } from './of-redesigns.js'
import { timeForms, weekForms } from './of-time.js'

/** All that a headline may say, chart by chart. */
export const forms: readonly Form[] = [
  ...ladderForms(),
  ...proofForms(),
  ...loadForms(),
  ...pathForms(),
  ...questionForms(),
  ...timeForms(),
  ...weekForms(),
  ...answerForms(),
  ...mapForms(),
  ...changeForms(),
  ...moneyForms(),
]

/** What a sentence claims that its result does not carry; a sentence that no form reads is a fault. */
export function readHeadline(chart: string, headline: string, result: StressResult): { form?: Form; faults: string[] } {
  for (const each of forms.filter((every) => every.chart === chart)) {
    const match = each.says.exec(headline)
    if (match) return { form: each, faults: each.check([...match], result).filter((fault) => fault !== false) }
  }
  return { faults: ['no form reads it'] }
}
