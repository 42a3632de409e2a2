import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOvertaken, momentOfTap, shortWait } from './tap-order'

const began = new Date('2026-11-16T08:00:00Z')
const at = (seconds: number) => new Date(began.getTime() + seconds * 1000)

describe('when a tap was made', () => {
  test('one that did not wait on its device was made when it arrived', () => {
    expect(momentOfTap(0, at(60), began)).toBeNull()
    expect(momentOfTap(shortWait - 1, at(60), began)).toBeNull()
  })

  test('one that waited was made that long before', () => {
    expect(momentOfTap(45_000, at(60), began)).toEqual(at(15))
  })

  test('whatever a device says, never before the round and never after the arrival', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (arrival, waited) => {
        const moment = momentOfTap(waited, at(arrival), began)
        if (moment === null) return
        expect(moment.getTime()).toBeGreaterThanOrEqual(began.getTime())
        expect(moment.getTime()).toBeLessThanOrEqual(at(arrival).getTime())
      }),
    )
    expect(momentOfTap(60_000, at(-10), began)).toEqual(at(-10))
  })
})

test('an equal moment leaves the last arrival standing', () => {
  const standing = { device: 'tablet', at: at(30), tappedAt: null }
  expect(isOvertaken({ device: 'phone', sequence: 1, tappedAt: at(30) }, standing, 0)).toBe(false)
  expect(isOvertaken({ device: 'phone', sequence: 1, tappedAt: at(29) }, standing, 0)).toBe(true)
})

type Tap = { device: string; sequence: number; made: number; arrives: number }

/** The server's rule for one question, tap by tap as they arrive. */
function standingAfter(taps: readonly Tap[]): Tap | undefined {
  const newest = new Map<string, number>()
  let standing: (Tap & { at: Date; tappedAt: Date | null }) | undefined
  for (const tap of taps.toSorted((a, b) => a.arrives - b.arrives)) {
    const tappedAt = momentOfTap((tap.arrives - tap.made) * 1000, at(tap.arrives), began)
    const before = newest.get(tap.device) ?? 0
    newest.set(tap.device, Math.max(before, tap.sequence))
    if (!isOvertaken({ ...tap, tappedAt }, standing, before)) standing = { ...tap, at: at(tap.arrives), tappedAt }
  }
  return standing
}

/** Taps at different moments on up to three devices, each on its way for no time or for long. */
const taps: fc.Arbitrary<Tap[]> = fc
  .array(
    fc.record({
      device: fc.constantFrom('phone', 'tablet', 'office'),
      delay: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 })),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((made) => made.map(({ device, delay }, place) => tapOf(device, place, delay)))

function tapOf(device: string, place: number, delay: number): Tap {
  const made = (place + 1) * 20
  // no two arrive at the same moment: the database takes one after the other
  return { device, sequence: place + 1, made, arrives: delay === 0 ? made : made + delay * 10 + (place + 1) / 100 }
}

test('in whatever order taps arrive, the one made last stands', () => {
  fc.assert(
    fc.property(taps, (made) => {
      expect(standingAfter(made)?.made).toBe(Math.max(...made.map((tap) => tap.made)))
    }),
  )
})

test('a device whose clock is hours off changes nothing: only the length of the wait is told', () => {
  const offline = { device: 'phone', sequence: 1, tappedAt: momentOfTap(600_000, at(900), began) }
  const standing = { device: 'tablet', at: at(400), tappedAt: null }
  expect(isOvertaken(offline, standing, 0)).toBe(true)
  expect(isOvertaken({ ...offline, tappedAt: momentOfTap(400_000, at(900), began) }, standing, 0)).toBe(false)
})

test('without waits the last arrival stands, as on one device', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('phone', 'tablet'), { minLength: 1, maxLength: 9 }), (devices) => {
      const made = devices.map((device, place) => tapOf(device, place, 0))
      expect(standingAfter(made)).toMatchObject({ made: devices.length * 20 })
    }),
  )
})
