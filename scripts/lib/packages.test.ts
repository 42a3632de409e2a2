import { expect, test } from 'vitest'
import { checkNode, missingPackages } from './packages.mjs'
import { Problem } from './problem.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/next': { version: '2.0.0' },
    'node_modules/linter': { version: '1.0.0', dev: true },
    'node_modules/only-elsewhere': { version: '1.0.0', optional: true },
  },
}
const installed = (packages: Record<string, { version: string }>) => ({ packages })

test('nothing is missing when every needed package has its version', () => {
  const present = installed({ 'node_modules/next': { version: '2.0.0' }, 'node_modules/linter': { version: '1.0.0' } })
  expect(missingPackages(wanted, present, true)).toEqual([])
})

test('an older version counts as missing', () => {
  expect(missingPackages(wanted, installed({ 'node_modules/next': { version: '1.9.9' } }), false)).toEqual([
    'node_modules/next',
  ])
})

test('tools count only where they are needed', () => {
  const present = installed({ 'node_modules/next': { version: '2.0.0' } })
  expect(missingPackages(wanted, present, false)).toEqual([])
  expect(missingPackages(wanted, present, true)).toEqual(['node_modules/linter'])
})

test.each(['18.20.0', '20.18.9', '20.9.0'])('Node %s is too old', (version) => {
  expect(() => {
    checkNode(version)
  }).toThrow(Problem)
})

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
  checkNode(version)
})
