/**
 * Loads as they are shown: counted in the runs where theory is only near and they can be, otherwise theory's. The sign before a load of which theory knows a side or a neighbourhood alone. Where theory is exact, or speaks from
 * drawn items, a load stands as it is; where it is silent there is none.
 */
import { own } from '../scenario/own.js'
import type { Constraint, VolumePart } from '../verdict/result.js'
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

/** A load that is counted needs no sign, and has no trust. */
export interface ShownLoad {
  readonly load: number
  readonly trust?: Constraint['trust']
}

/** Absent where theory is silent and nothing was counted. */
export function loadOf(constraint: Constraint, at: 'today' | 'target'): ShownLoad | undefined {
  const { countedLoad, countedLoadAtTarget, offeredLoad, offeredLoadAtTarget, trust } = constraint
  return at === 'today'
    ? shown(countedLoad, offeredLoad, trust)
    : shown(countedLoadAtTarget, offeredLoadAtTarget, trust)
}

/** Whether its loads were counted in the runs. */
export function isCounted({ countedLoad }: Constraint): boolean {
  return countedLoad !== undefined
}

interface Row {
  readonly id: string
  readonly trust?: Constraint['trust']
}

/** The same of any volume. */
export function loadAt(part: VolumePart, { id, trust }: Row): ShownLoad | undefined {
  return shown(own(part.countedLoad ?? {}, id), own(part.offeredLoad, id), trust)
}

function shown(
  counted: number | undefined,
  offered: number | undefined,
  trust: Constraint['trust'],
): ShownLoad | undefined {
  if (counted !== undefined) return { load: counted }
  return offered === undefined ? undefined : { load: offered, ...(trust === undefined ? {} : { trust }) }
}

/** `115%`, `115% or more`, `at most 19%`, `about 80%`: a sentence has words where a table has signs. */
export function loadInSentence({ load, trust }: ShownLoad): string {
  const percent = loadInWords(load)
  switch (signOf(trust)) {
    case '≥':
      return `${percent} or more`
    case '≤':
      return `at most ${percent}`
    case '≈':
      return `about ${percent}`
    case '':
      return percent
  }
}
