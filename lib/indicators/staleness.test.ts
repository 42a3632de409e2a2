import { describe, expect, it } from 'vitest'
import { parsePeriod } from './periods'
import { isStale, staleFrom, type Measured } from './staleness'

const zone = 'Europe/Berlin'
const adoptedAt = new Date('2026-02-10T09:00:00Z')
const measured = (cadence: Measured['cadence'], last: string | null): Measured => ({
  cadence,
  last: last === null ? null : parsePeriod(last),
  adoptedAt,
})

describe('stale', () => {
  it.each([
    // W07 ends on 16 February; W08 was due on the 23rd, half a week of grace
    ['week', '2026-W07', '2026-02-26T11:00:00.000Z'],
    ['running', '2026-W07', '2026-02-26T11:00:00.000Z'],
    // February was due on 1 March, half of March (less the hour that clocks skip) is left
    ['month', '2026-01', '2026-03-16T10:30:00.000Z'],
    ['quarter', '2025-Q4', '2026-05-16T10:00:00.000Z'],
    ['year', '2025', '2027-07-02T11:00:00.000Z'],
  ] as const)('a figure by the %s, last for %s, from %s on', (cadence, last, from) => {
    const found = measured(cadence, last)
    expect(staleFrom(found, zone).toISOString()).toBe(from)
    expect(isStale(found, new Date(from), zone)).toBe(true)
    expect(isStale(found, new Date(Date.parse(from) - 1), zone)).toBe(false)
  })

  it('before the first figure counts from the period in which measuring began', () => {
    expect(staleFrom(measured('month', null), zone)).toEqual(staleFrom(measured('month', '2026-01'), zone))
    expect(staleFrom(measured('week', null), zone)).toEqual(staleFrom(measured('week', '2026-W06'), zone))
  })
})
