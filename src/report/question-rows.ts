/** Rows of the tables behind the four questions: a title, and a number a volume. */
import { timeUnitFor, type Unit } from '../chart/unit.js'
import type { Estimate } from '../verdict/result.js'

export interface QuestionTable {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly QuestionRow[]
  /** For a page alone: a terminal has no room for it. */
  readonly isDetail?: true
}

export interface QuestionRow {
  readonly title: string
  readonly cells: readonly (QuestionCell | undefined)[]
  /** For a page alone. */
  readonly isDetail?: true
}

export interface QuestionCell {
  readonly value: Estimate
  readonly unit: Unit
}

export function rowOf(title: string, values: readonly (Estimate | undefined)[], unit: Unit): QuestionRow {
  return { title, cells: values.map((value) => cellOf(value, unit)) }
}

/** In one unit of time, that of its longest. */
export function timeRow(title: string, values: readonly (Estimate | undefined)[]): QuestionRow {
  return rowOf(title, values, timeUnitFor(Math.max(0, ...values.map((value) => value?.estimate ?? 0))))
}

export function inDetail(row: QuestionRow): QuestionRow {
  return { ...row, isDetail: true }
}

export function isFilled({ cells }: QuestionRow): boolean {
  return cells.some((cell) => cell !== undefined)
}

export function cellOf(value: Estimate | undefined, unit: Unit): QuestionCell | undefined {
  return value && { value, unit }
}
