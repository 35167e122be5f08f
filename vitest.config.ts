import { defineConfig } from 'vitest/config'

/** Tests of the command as it ships; the others import the sources. */
const built = [
  'test/cli/**/*.test.ts',
  'test/examples/**/*.test.ts',
  'test/validation/same-bytes.test.ts',
  'test/invariants/workers.test.ts',
  'test/browser/bare-context.test.ts',
]

/** Whole studies with their proofs: a minute of their own. */
const traps = ['test/traps/traps.test.ts', 'test/studies/redesign.test.ts']

/** It wants a Chromium, and fails without one: `npm run browser` asks for it, `npm test` does not. */
const browser = ['test/browser/chromium.test.ts']

const shared = { pool: 'forks', testTimeout: 30_000, hookTimeout: 120_000 } as const

export default defineConfig({
  test: {
    // Vitest leaves one processor free; the commands that the tests start are short.
    maxWorkers: '100%',
    projects: [
      {
        test: { ...shared, name: 'source', include: ['test/**/*.test.ts'], exclude: [...built, ...traps, ...browser] },
      },
      { test: { ...shared, name: 'built', include: built, globalSetup: ['test/cli/build.ts'] } },
      { test: { ...shared, name: 'traps', include: traps } },
      { test: { ...shared, name: 'browser', include: browser, globalSetup: ['test/cli/build.ts'] } },
    ],
  },
})
