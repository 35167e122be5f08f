/**
 * Makes a ZIP archive, which slides and text documents are, independent of the clock: the same entries give the same
 * bytes. Entries may be changed, renamed, added or left out on the way.
 */
import type { Zippable } from 'fflate'

/** Archives know no year before 1980. */
export const noClock = '1980-01-01T00:00:00'

/** The entry's new contents, or undefined where it stays as it is. */
export type EntryChange = (name: string, contents: Uint8Array) => Uint8Array | undefined

/** Contents by name. */
export type Entries = ReadonlyMap<string, Uint8Array>

/** Entries by name, `[Content_Types].xml` first as the packaging standard (ECMA-376 part 2) has it. */
export async function withoutClock(
  archive: Uint8Array,
  change: EntryChange = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  return rewritten(archive, (entries) => {
    return new Map([...entries].map(([name, contents]) => [name, change(name, contents) ?? contents]))
  })
}

/** With other entries in place of its own; folders are none, since an Office package may hold parts alone. */
export async function rewritten(
  archive: Uint8Array,
  rewrite: (entries: Entries) => Entries | Promise<Entries>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { unzipSync } = await import('fflate')
  const entries = Object.entries(unzipSync(archive)).filter(([name]) => !name.endsWith('/'))
  return zipped(await rewrite(new Map(entries)))
}

export async function zipped(entries: Entries): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import('fflate')
  const sorted: Zippable = Object.fromEntries([...entries].sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1)))
  return new Uint8Array(zipSync(sorted, { mtime: new Date(noClock), level: 6 }))
}

function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : 1
}
