import { defineConfig } from 'vitest/config'

/** Tests of the command as it ships; the others import the sources. */
const built = ['test/cli/**/*.test.ts', 'test/examples/**/*.test.ts', 'test/validation/same-bytes.test.ts']

const shared = { pool: 'forks', testTimeout: 30_000, hookTimeout: 120_000 } as const

export default defineConfig({
  test: {
    // Vitest leaves one processor free; the commands that the tests start are short.
    maxWorkers: '100%',
    projects: [
      { test: { ...shared, name: 'source', include: ['test/**/*.test.ts'], exclude: built } },
      { test: { ...shared, name: 'built', include: built, globalSetup: ['test/cli/build.ts'] } },
    ],
  },
})
