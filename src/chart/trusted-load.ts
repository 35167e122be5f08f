/**
 * The sign before a load of which theory knows a side or a neighbourhood alone. Where theory is exact, or speaks from
 * drawn items, a load stands as it is; where it is silent there is none.
 */
import type { Constraint } from '../verdict/result.js'
import { loadLabel } from './heat-colours.js'

export type LoadSign = '' | '≥' | '≤' | '≈'

export function signOf(trust: Constraint['trust']): LoadSign {
  if (trust?.says === 'approximate') return '≈'
  if (trust?.says !== 'bound') return ''
  return trust.bound === 'at most' ? '≤' : '≥'
}

/** `80%`, `≥12%`. */
export function loadInWords(load: number, trust?: Constraint['trust']): string {
  return `${signOf(trust)}${loadLabel(load)}%`
}
