/** Vitest for `npm run ordinary`, which takes hours, goes on where it was, and is no part of `npm test`. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/independent/*.job.ts'],
    pool: 'forks',
    maxWorkers: 1,
    disableConsoleIntercept: true,
    testTimeout: 48 * 60 * 60_000,
  },
})
