import { expect, test } from 'vitest'
import { legendPlaces, lineHeight } from './picture-legend'

test('keys stand side by side while there is room, then on the next line', () => {
  expect(legendPlaces([60, 60, 60], 250)).toEqual([
    { x: 0, y: 0, width: 60 },
    { x: 120, y: 0, width: 60 },
    { x: 0, y: lineHeight, width: 60 },
  ])
})

test('words wider than the picture are pressed into a line of their own', () => {
  expect(legendPlaces([20, 400, 20], 200)).toEqual([
    { x: 0, y: 0, width: 20 },
    { x: 0, y: lineHeight, width: 164 },
    { x: 0, y: 2 * lineHeight, width: 20 },
  ])
  expect(legendPlaces([], 200)).toEqual([])
})
