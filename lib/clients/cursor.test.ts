import { expect, test } from 'vitest'
import { readCursor, writeCursor, type View } from './cursor'

const view: View = {
  workspaceId: '018f0000-0000-7000-8000-000000000001',
  sort: 'name',
  direction: 'asc',
  search: '',
  state: null,
}
const mark = { value: 'cafe morgenrot', id: '018f0000-0000-7000-8000-000000000002', way: 'on' } as const

test('a cursor finds its place again in its own view', () => {
  expect(readCursor(view, writeCursor(view, mark))).toEqual(mark)
})

test.each([
  ['another order', { ...view, direction: 'desc' as const }],
  ['another sort', { ...view, sort: 'review' as const }],
  ['another search', { ...view, search: 'bau' }],
  ['another state', { ...view, state: 'new' }],
  ['another workspace', { ...view, workspaceId: '018f0000-0000-7000-8000-000000000009' }],
])('%s refuses it', (_, other) => {
  const cursor = writeCursor(view, mark)
  expect(() => readCursor(other, cursor)).toThrow('cursor')
})

test('an altered cursor and rubbish are refused', () => {
  const inside = JSON.parse(Buffer.from(writeCursor(view, mark), 'base64url').toString()) as object
  const altered = Buffer.from(JSON.stringify({ ...inside, value: 'zz' })).toString('base64url')
  for (const word of [altered, 'rubbish', '', 'bnVsbA']) expect(() => readCursor(view, word)).toThrow('cursor')
})
