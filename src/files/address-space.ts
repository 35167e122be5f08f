/** How much of the address space a process may use where that is limited (`ulimit -v`). V8 ends a process that wants more. */
import { readFileSync } from 'node:fs'

/** In bytes; undefined where nothing limits it, or the system does not say. */
export function addressSpace(): number | undefined {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8')
    const bytes = Number(/^Max address space\s+(\d+)/m.exec(limits)?.[1] ?? Number.NaN)
    return Number.isNaN(bytes) ? undefined : bytes
  } catch {
    return undefined
  }
}

/** What a study with its pictures needs in one thread; measured, with Node 20. */
export const leastAddressSpace = 2e9
const ofThread = 1e9

/** How many of so many threads there is room for; 0: all is to be done in this one. */
export function threadsWithin(threads: number, space = addressSpace()): number {
  if (space === undefined) return threads
  const room = Math.floor((space - leastAddressSpace) / ofThread)
  return room < 2 ? 0 : Math.min(threads, room)
}
