import { expect, test } from 'vitest'
import { addressOf, paramsOf, sortedBy, viewFrom } from './view'

test('an address says everything about the list, and nothing that is usual', () => {
  const params = { q: 'café', sort: 'readiness', dir: 'asc', state: 'answering', at: 'abc' }
  expect(paramsOf(viewFrom(params))).toEqual(params)
  expect(paramsOf(viewFrom({}))).toEqual({})
  expect(paramsOf(viewFrom({ sort: 'review' }))).toEqual({ sort: 'review' })
})

test('words that are not ours show the plain list', () => {
  expect(viewFrom({ sort: 'price', dir: 'up', state: 'gone', q: ['a', 'b'] })).toEqual(viewFrom({}))
})

test('another order or filter begins at the first page', () => {
  const view = viewFrom({ q: 'bau', at: 'abc' })
  expect(addressOf('/w/x', view, { state: 'new' })).toBe('/w/x?q=bau&state=new')
  expect(addressOf('/w/x', view, { search: '' })).toBe('/w/x')
  expect(addressOf('/w/x', view, { cursor: 'def' })).toBe('/w/x?q=bau&at=def')
})

test('a column chosen again turns round', () => {
  const view = viewFrom({ sort: 'readiness' })
  expect(sortedBy(view, 'readiness')).toEqual({ sort: 'readiness', direction: 'asc' })
  expect(sortedBy(view, 'name')).toEqual({ sort: 'name', direction: 'asc' })
})
