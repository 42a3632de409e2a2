import { expect, test } from 'vitest'
import { minutesLeft } from './count'

test('minutes are one figure everywhere: as announced at the start, and none once all is dealt with', () => {
  const fresh = { answered: 0, unknown: 0 }
  expect(minutesLeft({ asked: 59, ...fresh }, 'full')).toBe(15)
  for (const asked of [22, 23, 24]) expect(minutesLeft({ asked, ...fresh }, 'short')).toBe(5)
  expect(minutesLeft({ asked: 57, answered: 50, unknown: 6 }, 'full')).toBe(1)
  expect(minutesLeft({ asked: 57, answered: 50, unknown: 7 }, 'full')).toBe(0)
  expect(minutesLeft({ asked: 57, answered: 50, unknown: 9 }, 'short')).toBe(0)
})
