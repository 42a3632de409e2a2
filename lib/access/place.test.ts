import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { placeOf } from './place'

const client = randomUUID()

test('a place that can be is taken as it stands, and nothing else of what was given', () => {
  expect(placeOf({ workspace: 'faehrhaus' })).toEqual({ workspace: 'faehrhaus' })
  expect(placeOf({ workspace: 'a-1', client, role: 'owner' })).toEqual({ workspace: 'a-1', client })
  expect(placeOf({ workspace: 'faehrhaus', client: undefined })).toEqual({ workspace: 'faehrhaus' })
})

test.each([
  ['nothing', undefined],
  ['a name alone', 'faehrhaus'],
  ['no workspace', { client }],
  ['a filter in place of a word', { workspace: { contains: '' } }],
  ['a list', { workspace: ['faehrhaus'] }],
  ['a word that is no address', { workspace: 'Fährhaus' }],
  ['a path', { workspace: '../admin' }],
  ['a line more', { workspace: 'faehrhaus\n' }],
  ['an empty word', { workspace: '' }],
  ['a word without end', { workspace: 'a'.repeat(41) }],
  ['a client that is no id', { workspace: 'faehrhaus', client: 'all' }],
  ['a filter in place of a client', { workspace: 'faehrhaus', client: { not: '' } }],
  ['an empty client', { workspace: 'faehrhaus', client: '' }],
  ['no client at all, said aloud', { workspace: 'faehrhaus', client: null }],
])('%s is nowhere', (_, given) => {
  expect(() => placeOf(given)).toThrow(expect.objectContaining({ code: 'not_found', reason: 'workspace' }))
})
