import { expect, test } from 'vitest'
import { readCursor, writeCursor, type View } from './cursor'

const view: View = {
  workspaceId: '018f0000-0000-7000-8000-000000000001',
  sort: 'name',
  direction: 'asc',
  search: '',
  filter: { verdict: 'YES' },
}
const mark = { value: 'cafe morgenrot', id: '018f0000-0000-7000-8000-000000000002', way: 'on', place: 50 } as const

test('a cursor finds its place again in its own view', () => {
  expect(readCursor(view, writeCursor(view, mark))).toEqual(mark)
})

test.each([
  ['another order', { ...view, direction: 'desc' as const }],
  ['another sort', { ...view, sort: 'review' as const }],
  ['another search', { ...view, search: 'bau' }],
  ['another filter', { ...view, filter: { verdict: 'NO' as const } }],
  ['one filter more', { ...view, filter: { verdict: 'YES' as const, level: '3' as const } }],
  ['another workspace', { ...view, workspaceId: '018f0000-0000-7000-8000-000000000009' }],
])('%s refuses it', (_, other) => {
  const cursor = writeCursor(view, mark)
  expect(() => readCursor(other, cursor)).toThrow('cursor')
})

test('an altered cursor and rubbish are refused', () => {
  const inside = JSON.parse(Buffer.from(writeCursor(view, mark), 'base64url').toString()) as object
  const altered = Buffer.from(JSON.stringify({ ...inside, place: 0 })).toString('base64url')
  for (const word of [altered, 'rubbish', '', 'bnVsbA']) expect(() => readCursor(view, word)).toThrow('cursor')
})
