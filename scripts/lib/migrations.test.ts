import { expect, test } from 'vitest'
import { pendingMigrations, readMigrations } from './migrations.mjs'

const migration = (name: string, checksum = name) => ({ name, sql: '', checksum })
const applied = (name: string, checksum = name, finished: Date | null = new Date(0)) => ({
  migration_name: name,
  checksum,
  finished_at: finished,
  rolled_back_at: null,
})

test('what is not applied yet is pending, in order', () => {
  const pending = pendingMigrations([migration('1'), migration('2'), migration('3')], [applied('1')])
  expect(pending.map(({ name }) => name)).toEqual(['2', '3'])
})

test('a migration that was rolled back is pending again', () => {
  const row = { ...applied('1', 'other', null), rolled_back_at: new Date(0) }
  expect(pendingMigrations([migration('1')], [row])).toHaveLength(1)
})

test('a database that knows more than the code is refused', () => {
  expect(() => pendingMigrations([migration('1')], [applied('1'), applied('2')])).toThrow('newer than this version')
})

test('an applied migration whose file was edited is refused', () => {
  expect(() => pendingMigrations([migration('1', 'edited')], [applied('1')])).toThrow('edited afterwards')
})

test('a migration that another tool left half done is refused', () => {
  expect(() => pendingMigrations([migration('1')], [applied('1', '1', null)])).toThrow('not finished')
})

test('the migrations of the product are named so that their order is the order of their names', () => {
  const names = readMigrations().map(({ name }) => name)
  expect(names.length).toBeGreaterThan(0)
  expect(names.every((name) => /^\d+_[a-z0-9_]+$/.test(name))).toBe(true)
})
