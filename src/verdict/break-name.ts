/** What breaks, and in which way: the names by which all parts of a result speak of it. */

/** `nothing` where nothing breaks. */
export type Because = 'growth' | 'capacity' | 'promise' | 'escape' | 'money' | 'nothing'

export interface BreakName {
  readonly because: Exclude<Because, 'nothing'>
  readonly first: string
  /** The promise as the file says it. */
  readonly promise?: string
  /** Of an escape: the station's title, and the share of its visits from which on it breaks. */
  readonly unserved?: { readonly title: string; readonly from: number }
}
