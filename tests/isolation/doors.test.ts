import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportedNames } from './operations'

/** What pages, actions and routes hand to the entrance is an operation the matrix has found: no door stands beside it. */

const app = new URL('../../app/', import.meta.url)
const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
const entrance =
  /\b(?:action|accountAction|sessionAction|visitorAction|route|download|loadPublicPage)\(\s*([^,)\s]+)\s*[,)]/g

const handed = files.flatMap((file) => {
  const text = readFileSync(new URL(file, app), 'utf8')
  return [...text.matchAll(entrance)].map(([, argument = '']) => argument)
})

test('every operation behind an action, a route or a public page is in the matrix', () => {
  expect(handed.length).toBeGreaterThan(20)
  expect(handed.filter((name) => !exportedNames.has(name))).toEqual([])
})
