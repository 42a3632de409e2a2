import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const withDatabase = { setupFiles: ['tests/support/own-database.ts'], testTimeout: 90_000, hookTimeout: 180_000 }

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // Refuses to load outside a server build; here everything is the server.
      { find: 'server-only', replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['{lib,components,scripts,app,deploy}/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'db', include: ['tests/db/**/*.test.{ts,tsx}'], ...withDatabase } },
      { extends: true, test: { name: 'isolation', include: ['tests/isolation/**/*.test.{ts,tsx}'], ...withDatabase } },
    ],
  },
})
