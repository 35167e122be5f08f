/**
 * Makes a ZIP archive, which slides and text documents are, independent of the clock: the same entries give the same
 * bytes. Entries may be changed on the way.
 */
import type { Zippable } from 'fflate'

/** Archives know no year before 1980. */
const noClock = '1980-01-01T00:00:00'

/** The entry's new contents, or undefined where it stays as it is. */
export type EntryChange = (name: string, contents: Uint8Array) => Uint8Array | undefined

/** Entries by name, `[Content_Types].xml` first as the packaging standard (ECMA-376 part 2) has it. */
export async function withoutClock(
  archive: Uint8Array,
  change: EntryChange = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const { unzipSync, zipSync } = await import('fflate')
  const entries = Object.entries(unzipSync(archive)).filter(([name]) => !name.endsWith('/'))
  const sorted = entries.sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))
  const changed: Zippable = Object.fromEntries(
    sorted.map(([name, contents]) => [name, change(name, contents) ?? contents]),
  )
  return new Uint8Array(zipSync(changed, { mtime: new Date(noClock), level: 6 }))
}

function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1
}
