/** Vitest for `npm run invariants`, which takes minutes and is no part of `npm test`. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/invariants/*.job.ts'],
    globalSetup: ['test/cli/build.ts'],
    pool: 'forks',
    disableConsoleIntercept: true,
  },
})
