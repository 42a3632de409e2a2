import { expect, test } from 'vitest'
import { minutesLeft } from './count'

test('minutes are one figure everywhere: as announced at the start, and none once all is dealt with', () => {
  expect(minutesLeft({ asked: 57, answered: 0, unknown: 0 })).toBe(15)
  expect(minutesLeft({ asked: 57, answered: 50, unknown: 6 })).toBe(1)
  expect(minutesLeft({ asked: 57, answered: 50, unknown: 7 })).toBe(0)
  expect(minutesLeft({ asked: 57, answered: 50, unknown: 9 })).toBe(0)
})
