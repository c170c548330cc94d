import { defineConfig } from 'vitest/config'

/**
 * When a test counts as hanging, in milliseconds. It says nothing about how quick anything should be: a crowded machine
 * takes several times as long as a quiet one, and what must be quick is asserted by itself.
 */
const hanging = { testTimeout: 90_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } }
/** PostgreSQL for a whole run; see infra/testing/global-setup.ts. */
const withDatabase = { globalSetup: ['infra/testing/global-setup.ts'] }
const everywhere = ['services', 'infra', 'prisma', 'web', 'tests']
const files = (pattern: string) => everywhere.map(folder => `${folder}/**/${pattern}`)
const others = ['**/*.service.test.*', '**/*.e2e.test.*', '**/*.failure.test.*', '**/node_modules/**', '**/dist/**']

/** Where CI wants the results, as JSON, besides the terminal. */
const report = process.env.OMZIEN_TEST_REPORT

export default defineConfig({
  test: {
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    // People and rules live in Amsterdam, wherever the tests run.
    env: { TZ: 'Europe/Amsterdam' },
    // Every core, where the default leaves one free: the tests wait for the database as long as they compute.
    maxWorkers: '100%',
    ...hanging,
    projects: [
      { extends: true, test: { name: 'unit', include: files('*.test.{ts,tsx}'), exclude: others } },
      { extends: true, test: { name: 'service', include: files('*.service.test.ts'), ...withDatabase } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.test.ts'],
          setupFiles: ['tests/e2e/one-day.ts'],
          ...withDatabase,
          testTimeout: 240_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'failure',
          include: ['tests/failure/**/*.failure.test.ts'],
          ...withDatabase,
          testTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
