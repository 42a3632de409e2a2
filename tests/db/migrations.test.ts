import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate, readMigrations } from '@/scripts/lib/migrations.mjs'
import { testDatabase, withClient } from '../support/database'

let folder: string
const owner = () => testDatabase().urls.owner

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  await withClient(owner(), (client) => client.query('drop table if exists _prisma_migrations, first, second'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function add(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function exists(table: string): Promise<boolean> {
  const { rows } = await withClient(owner(), (client) =>
    client.query<{ known: boolean }>('select to_regclass($1) is not null as known', [table]),
  )
  return rows[0]?.known === true
}

test('applies in order, once, and says what it did', async () => {
  add('2_second', 'create table second (id int references first)')
  add('1_first', 'create table first (id int primary key)')
  expect(await migrate(owner(), { folder })).toEqual({ applied: ['1_first', '2_second'], total: 2 })
  expect(await migrate(owner(), { folder })).toEqual({ applied: [], total: 2 })
})

test('five at once apply each migration once', async () => {
  add('1_first', 'create table first (id int); select pg_sleep(0.2)')
  const runs = await Promise.all(Array.from({ length: 5 }, () => migrate(owner(), { folder })))
  expect(runs.flatMap(({ applied }) => applied)).toEqual(['1_first'])
})

test('a migration that fails leaves nothing behind and stops those after it', async () => {
  add('1_first', 'create table first (id int); select 1 / 0')
  add('2_second', 'create table second (id int)')
  await expect(migrate(owner(), { folder })).rejects.toThrow('"1_first" could not be applied')
  expect(await exists('first')).toBe(false)
  expect(await exists('second')).toBe(false)
  add('1_first', 'create table first (id int)')
  expect((await migrate(owner(), { folder })).applied).toEqual(['1_first', '2_second'])
})

test('an edited file and an older code are refused', async () => {
  add('1_first', 'create table first (id int)')
  await migrate(owner(), { folder })
  add('1_first', 'create table first (id bigint)')
  await expect(migrate(owner(), { folder })).rejects.toThrow('edited afterwards')
  rmSync(join(folder, '1_first'), { recursive: true })
  await expect(migrate(owner(), { folder })).rejects.toThrow('newer than this version')
})

test('waits for a table that is in use instead of blocking everybody behind it', async () => {
  add('1_first', 'create table first (id int)')
  await migrate(owner(), { folder })
  add('2_second', 'alter table first add column more int')
  await withClient(owner(), async (reader) => {
    await reader.query('begin')
    await reader.query('select from first')
    const waiting = migrate(owner(), { folder })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await reader.query('commit')
    expect((await waiting).applied).toEqual(['2_second'])
  })
})

test('every test file finds the tables of the product, and checksums as Prisma computes them', async () => {
  const { rows } = await withClient(testDatabase().urls.admin, (client) =>
    client.query<{ tables: number }>("select count(*)::int as tables from pg_tables where schemaname = 'public'"),
  )
  expect(readMigrations().every(({ checksum }) => /^[0-9a-f]{64}$/.test(checksum))).toBe(true)
  expect(rows[0]?.tables).toBeGreaterThan(10)
})
