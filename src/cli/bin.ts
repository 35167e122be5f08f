#!/usr/bin/env node
/**
 * The process: sets what must be set before any other code is compiled, then hands over to main. The flag lets V8 inline
 * more of the engine's event loop (13 to 20 % of its rate); it holds for worker threads too.
 */
import { setFlagsFromString } from 'node:v8'

setFlagsFromString('--max-inlined-bytecode-size-cumulative=4000')

// A reader that has seen enough, `| head -1`, is no error: the documents are still written.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') return
  process.stderr.write(`the answer cannot be written to stdout: ${error.message}\n`)
  process.exit(2)
})
process.stderr.on('error', () => undefined)

/** What stops the program before anything of it is there to say so. */
function cannotStart(why: string): void {
  process.stderr.write(`loadbearing cannot start: ${why}\n`)
  process.exitCode = 2
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`
}

const { addressSpace, leastAddressSpace } = await import('../files/address-space.js')
const space = addressSpace() ?? leastAddressSpace
if (space < leastAddressSpace)
  cannotStart(
    `the address space is limited to ${megabytes(space)} (ulimit -v), and ${megabytes(leastAddressSpace)} are needed`,
  )
else await run()

async function run(): Promise<void> {
  try {
    const [{ main }, { processTerminal }, { exitCode }] = await Promise.all([
      import('./main.js'),
      import('./terminal.js'),
      import('./exit-code.js'),
    ])
    process.exitCode = await main(process.argv.slice(2), processTerminal())
    // What was interrupted may still be running.
    const interrupted: readonly number[] = [exitCode.hungUp, exitCode.interrupted, exitCode.terminated]
    if (interrupted.includes(process.exitCode)) process.exit()
  } catch (error) {
    // The program's own files cannot be read, as where no more of them may be open.
    if (!(error instanceof Error && 'syscall' in error)) throw error
    cannotStart(error.message)
  }
}
