/**
 * Names come from a user's file: takes out of a result what no XML may hold (control characters, halves of characters)
 * and what turns text around for its reader, in every text and every key, so that both still name the same.
 */
import { printable } from './printable.js'

/** The same object with clean texts. */
export function withCleanTexts<T>(value: T): T {
  return cleaned(value) as T
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [printable(key), cleaned(inner)]))
}
