import { defineConfig } from 'vitest/config'

/** PostgreSQL for a whole run; see infra/testing/global-setup.ts. */
const withDatabase = { globalSetup: ['infra/testing/global-setup.ts'], testTimeout: 20_000, hookTimeout: 60_000 }
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
    projects: [
      { extends: true, test: { name: 'unit', include: files('*.test.{ts,tsx}'), exclude: others } },
      { extends: true, test: { name: 'service', include: files('*.service.test.ts'), ...withDatabase } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.test.ts'],
          ...withDatabase,
          testTimeout: 120_000,
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
