import { expect, test } from 'vitest'
import { aimOf, drawnValues, lineRows, namedGaps, type LinePoint } from './line-points'

function point(at: number, value: number | null, more: Partial<LinePoint> = {}): LinePoint {
  const plain = {
    tick: '',
    year: null,
    name: '',
    shown: '',
    note: null,
    loose: false,
    target: null,
    corridor: null,
    expected: null,
  }
  return { ...plain, at, value, ...more }
}

test('the dotted part joins what is not complete with its neighbours, the firm part leaves it out', () => {
  const rows = lineRows([point(0, 1), point(1, 2), point(2, 3), point(3, 1, { loose: true })])
  expect(rows.map(({ firm }) => firm)).toEqual([1, 2, 3, null])
  expect(rows.map(({ open }) => open)).toEqual([null, null, 3, 1])
})

test('a gap stays a gap in both parts', () => {
  const rows = lineRows([point(0, 1), point(1, null), point(2, 0)])
  expect(rows.map(({ firm }) => firm)).toEqual([1, null, 0])
  expect(rows.map(({ open }) => open)).toEqual([null, null, null])
})

test('the axis holds figures, aims and the way, and nothing for what is missing', () => {
  const points = [point(0, null, { target: 9 }), point(1, 4, { corridor: { lo: 1, hi: 5 }, expected: 3 })]
  expect(drawnValues(points)).toEqual([9, 4, 1, 5, 3])
})

test('the word of an aim stands at its newest place', () => {
  expect(aimOf([point(0, 1)])).toBeNull()
  expect(aimOf([point(0, 1, { target: 3 }), point(1, 1, { target: 4 }), point(2, 1)])).toEqual({
    at: 1,
    value: 4,
    kind: 'target',
  })
  expect(aimOf([point(0, 1, { corridor: { lo: 1, hi: 5 } })])?.value).toBe(3)
})

const gappy = [point(0, 1), point(1, null), point(2, null), point(3, 2), point(4, null), point(5, 1)]

test('a gap is named in its middle where the words fit between its neighbours', () => {
  expect(namedGaps(gappy, (at) => 100 + 20 * at, 60)).toEqual([{ at: 1, x: 130 }])
  expect(namedGaps(gappy, (at) => 100 + 20 * at, 40).map(({ at }) => at)).toEqual([1, 4])
  expect(namedGaps(gappy, (at) => 100 + 20 * at, 61)).toEqual([])
})

test('nothing is placed while the axis has no length: no words at NaN', () => {
  const none = () => undefined
  const nowhere = () => Number.NaN
  expect([namedGaps(gappy, none, 60), namedGaps(gappy, nowhere, 60)]).toEqual([[], []])
  for (const points of [[], [point(0, 1)], [point(0, null), point(1, null)]]) {
    expect(namedGaps(points, (at) => 20 * at, 0)).toEqual([])
  }
})
