import { afterAll } from 'vitest'
import { dropTestDatabase, testDatabase, useOwnDatabase } from './database'

// Runs before each test file: every file has a database of its own, so none waits for another or sees its rows.
await useOwnDatabase()

afterAll(async () => {
  await globalThis.__lotseDb?.$disconnect()
  await dropTestDatabase(testDatabase())
})
