// How the tests run: real PostgreSQL, two files at a time.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Real browsers and killed processes on a busy machine: CI tries a failure once more, and its report says so.
    retry: process.env['CI'] ? 1 : 0,
    reporters: ['default'],
  },
})
