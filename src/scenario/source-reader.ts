/** How this folder gets at files: a reader is handed in, so that the same code runs in a browser. */

export interface Table {
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  readonly sha256: string
}

/** A file that is there and not read; why not, in a sentence without a full stop. */
export interface Unread {
  readonly refused: string
}

/** `file` in what comes back: as it is to be printed, relative to the working directory. */
export interface SourceReader {
  /**
   * A file's text; undefined where there is no such file, and why where it is not to be read. `file` is relative to the folder of `from` where that is
   * given (the file that names it), else to the working directory.
   */
  text(
    file: string,
    from?: string,
  ): Promise<{ readonly file: string; readonly text: string; readonly sha256: string } | Unread | undefined>
  /** A CSV file; undefined where there is no such file, and why where it is not to be read. */
  table(file: string, from: string): Promise<(Table & { readonly file: string }) | Unread | undefined>
}
