import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plannedFor, Problem } from './problem.mjs'

test.each(['EACCES', 'EROFS', 'ENOSPC'])('%s of a file is said as a problem that names the file', (code) => {
  const error = Object.assign(new Error(`${code}: no`), { code, syscall: 'open', path: '/somewhere/.data/notes.json' })
  const planned = plannedFor(error)
  expect(planned).toBeInstanceOf(Problem)
  expect(String(planned)).toContain('/somewhere/.data/notes.json')
})

test('what nobody planned for stays what it was', () => {
  const defect = new TypeError('undefined is not a function')
  expect(plannedFor(defect)).toBe(defect)
  let missing: unknown
  try {
    writeFileSync('/no/such/folder/file', '')
  } catch (error) {
    missing = error
  }
  expect(plannedFor(missing)).toBe(missing)
})
