import { defineConfig } from 'vitest/config'

/** Tests of the command as it ships; the others import the sources. */
const built = [
  'test/cli/**/*.test.ts',
  'test/examples/**/*.test.ts',
  'test/validation/same-bytes.test.ts',
  'test/invariants/workers.test.ts',
  'test/invariants/extremes.test.ts',
  'test/experiment/stopped-threads.test.ts',
  'test/browser/bare-context.test.ts',
]

/** Commands that are run whole, many times over: interruptions, every sort of question. */
const slowCommands = [
  'test/cli/study.test.ts',
  'test/cli/places.test.ts',
  'test/cli/questions.test.ts',
  'test/cli/redesign.test.ts',
  'test/cli/export.test.ts',
  'test/examples/package.test.ts',
  'test/examples/story.test.ts',
  'test/cli/completion.test.ts',
  'test/cli/doctor.test.ts',
  'test/examples/library.test.ts',
  'test/invariants/workers.test.ts',
  'test/browser/bare-context.test.ts',
]

/** The guide, done as it says: minutes of its own, by `npm run guide`. */
const guide = ['test/examples/guide.test.ts']

/** Whole studies with their proofs, and closed forms over many seeds: minutes of their own. */
const long = [
  'test/traps/traps.test.ts',
  'test/studies/redesign.test.ts',
  'test/validation/closed-forms.test.ts',
  'test/validation/break-volumes.test.ts',
  'test/validation/hysteresis.test.ts',
  'test/validation/literature.test.ts',
  'test/invariants/every-word.test.ts',
  'test/independent/overload.test.ts',
  'test/stories/results.test.ts',
  'test/stories/fans.test.ts',
  'test/stories/text-boxes.test.ts',
  'test/chart/labels.test.ts',
  'test/chart/headlines-carried.test.ts',
  'test/report/pptx/deck.test.ts',
  'test/report/pptx/slides.test.ts',
  'test/bad-input/robustness.test.ts',
  ...slowCommands,
]

/** It wants a Chromium, and fails without one: `npm run browser` asks for it, `npm test` does not. */
const browser = ['test/browser/chromium.test.ts', 'test/browser/report-page.test.ts']

/** They want a LibreOffice, and fail without one: `npm run office` asks for it, `npm test` does not. */
const office = ['test/report/office/**/*.test.ts']

const shared = { pool: 'forks', testTimeout: 120_000, hookTimeout: 120_000 } as const

export default defineConfig({
  test: {
    // Vitest leaves one processor free; the commands that the tests start are short.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...shared,
          name: 'source',
          include: ['test/**/*.test.ts'],
          exclude: [...built, ...long, ...browser, ...office],
        },
      },
      {
        test: {
          ...shared,
          name: 'built',
          include: built,
          exclude: [...slowCommands, ...guide],
          globalSetup: ['test/cli/build.ts'],
        },
      },
      { test: { ...shared, name: 'long', include: long, globalSetup: ['test/cli/build.ts'] } },
      { test: { ...shared, name: 'guide', include: guide, globalSetup: ['test/cli/build.ts'] } },
      { test: { ...shared, name: 'browser', include: browser, globalSetup: ['test/cli/build.ts'] } },
      { test: { ...shared, name: 'office', include: office } },
    ],
  },
})
