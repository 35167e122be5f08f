/** Vitest for `npm run validate`, which takes many minutes and is no part of `npm test`. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/validate/*.job.ts'],
    globalSetup: ['test/cli/build.ts'],
    pool: 'forks',
    maxWorkers: '100%',
    disableConsoleIntercept: true,
    testTimeout: 3 * 60 * 60_000,
  },
})
