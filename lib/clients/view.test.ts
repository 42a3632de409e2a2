import { expect, test } from 'vitest'
import { addressOf, narrowedBy, paramsOf, sortedBy } from './view'
import { viewFrom } from './view-from'

test('an address says everything about the list, and nothing that is usual', () => {
  const params = { q: 'café', sort: 'readiness', dir: 'asc', state: 'answering', tag: 'Region Nord', at: 'abc' }
  expect(paramsOf(viewFrom(params))).toEqual(params)
  expect(paramsOf(viewFrom({}))).toEqual({})
  expect(paramsOf(viewFrom({ sort: 'review' }))).toEqual({ sort: 'review' })
})

test('words that are not ours show the plain list', () => {
  expect(viewFrom({ sort: 'price', dir: 'up', state: 'gone', level: '9', trade: 'Z', q: ['a', 'b'] })).toEqual(
    viewFrom({}),
  )
})

test('another order or filter begins at the first page', () => {
  const view = viewFrom({ q: 'bau', at: 'abc' })
  expect(addressOf('/w/x', view, narrowedBy(view, 'state', 'new'))).toBe('/w/x?q=bau&state=new')
  expect(addressOf('/w/x', view, { search: '' })).toBe('/w/x')
  expect(addressOf('/w/x', view, { cursor: 'def' })).toBe('/w/x?q=bau&at=def')
})

test('a column chosen again turns round', () => {
  const view = viewFrom({ sort: 'readiness' })
  expect(sortedBy(view, 'readiness')).toEqual({ sort: 'readiness', direction: 'asc' })
  expect(sortedBy(view, 'name')).toEqual({ sort: 'name', direction: 'asc' })
})

test('filters add up, and one is taken away alone', () => {
  const view = viewFrom({ verdict: 'YES', level: '3' })
  expect(addressOf('/w/x', view, narrowedBy(view, 'trade', 'I'))).toBe('/w/x?verdict=YES&level=3&trade=I')
  expect(addressOf('/w/x', view, narrowedBy(view, 'verdict', null))).toBe('/w/x?level=3')
})
