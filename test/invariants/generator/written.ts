/** A scenario as a program holds it before it is a file: plain maps, lists, texts and numbers. */
export type Written = string | number | readonly Written[] | WrittenMap

export interface WrittenMap {
  readonly [key: string]: Written
}

/** A file with all that belongs to it. */
export interface AnyFile {
  /** What the file says, in the language's short forms. */
  readonly written: WrittenMap
  /** The same as YAML. */
  readonly text: string
  /** The CSV files that it names. */
  readonly tables: Readonly<Record<string, string>>
  readonly volume: number
}

export function isMap(written: Written): written is WrittenMap {
  return typeof written === 'object' && !isList(written)
}

export function isList(written: Written): written is readonly Written[] {
  return Array.isArray(written)
}
