/** By what `compare` chooses among three or more designs. */
import { type ComparedMeasure, comparedMeasures, isCompared } from '../verdict/better.js'
import { type Flag, numberFlag, Wanted } from './flag.js'

const wanted = new Wanted(`one of ${comparedMeasures.join(', ')}`)

export const choiceFlags = {
  by: {
    takes: 'MEASURE',
    about: 'what the best of three or more designs is chosen by [margin, else flowTime.mean]',
    read: (text: string) => (isCompared(text) ? text : wanted),
  } satisfies Flag<ComparedMeasure>,
  indifference: numberFlag(
    'X',
    'what is too small to matter to that choice, in its unit: hours, money, … [precision × the current mean]',
    0,
    1e12,
  ),
} as const
