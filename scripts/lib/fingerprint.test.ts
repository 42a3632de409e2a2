import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { builtFiles, builtSettings, fingerprint } from './fingerprint.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  write('app/page.tsx', 'one')
  write('package-lock.json', '{}')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const current = () => fingerprint(folder, builtFiles(folder))

describe('a build is stale', () => {
  test.each([
    'app/page.tsx',
    'app/new/page.tsx',
    'lib/text/messages/de/home.json',
    'package-lock.json',
    'next.config.ts',
    'proxy.ts',
  ])('when %s changes', (path) => {
    const before = current()
    write(path, 'two')
    expect(current()).not.toBe(before)
  })

  test('when content moves from one file to another', () => {
    const before = fingerprint(folder, ['app/page.tsx', 'app/other.tsx'])
    rmSync(join(folder, 'app/page.tsx'))
    write('app/other.tsx', 'one')
    expect(fingerprint(folder, ['app/page.tsx', 'app/other.tsx'])).not.toBe(before)
  })

  test('when a setting that is written into pages changes', () => {
    const settings = (value: string) => builtSettings({ NEXT_PUBLIC_NAME: value, DATABASE_URL: value })
    expect(settings('a')).toEqual({ NEXT_PUBLIC_NAME: 'a' })
    expect(fingerprint(folder, [], settings('a'))).not.toBe(fingerprint(folder, [], settings('b')))
  })
})

test.each([
  'app/page.test.tsx',
  'tests/e2e/sign-in.test.ts',
  'docs/use.md',
  '.data/notes.json',
  'scripts/start.mjs',
  'node_modules/a/index.js',
])('a build stays fresh when %s changes', (path) => {
  const before = current()
  write(path, 'two')
  expect(current()).toBe(before)
})
