/** Days as a client lives them. Intl knows every IANA time zone, so no date library is needed. */

/** A day on the client's calendar, `2026-02-14`; it has no time zone. */
export type LocalDate = string

/** Days since 1970-01-01, a Thursday. */
export type DayNumber = number

const dayInMs = 86_400_000
const offsetFormats = new Map<string, Intl.DateTimeFormat>()

/** Null where the word names no day of the years 1000–9999. */
export function parseDate(date: LocalDate): DayNumber | null {
  const [, year, month, day] = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(date) ?? []
  const number = dayNumber(Number(year), Number(month), Number(day))
  return formatDate(number) === date ? number : null
}

/** Null unless the number lies in the years 1000–9999. */
export function formatDate(day: DayNumber): LocalDate | null {
  const instant = new Date(day * dayInMs)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString().slice(0, 10)
}

/** Month 1–12. A month or day past its end runs on into the next one. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / dayInMs
}

/** Year and month (1–12) of a day. */
export function monthOfDay(day: DayNumber): { year: number; month: number } {
  const instant = new Date(day * dayInMs)
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1 }
}

/** What the calendar on the wall says at an instant (ms since 1970, UTC). */
export function dayAt(instant: number, timeZone: string): DayNumber {
  return Math.floor((instant + offsetAt(instant, timeZone)) / dayInMs)
}

/**
 * The first instant (ms since 1970, UTC) at which the wall shows this day or a later one. That is local midnight, its
 * first occurrence where clocks go back over it, and the moment clocks go forward where they skip it.
 */
export function startOfDay(day: DayNumber, timeZone: string): number {
  const midnight = day * dayInMs
  // no offset exceeds 24 h: the start lies in between
  const [from, to] = [midnight - dayInMs, midnight + dayInMs]
  const [earlier, later] = [offsetAt(from, timeZone), offsetAt(to, timeZone)]
  if (earlier === later) return midnight - earlier
  const change = offsetChange(from, to, timeZone)
  return midnight - earlier < change ? midnight - earlier : Math.max(change, midnight - later)
}

/** When the offset turns into the one that holds at `to`; offsets change on whole seconds. */
function offsetChange(from: number, to: number, timeZone: string): number {
  const last = offsetAt(to, timeZone)
  let [before, after] = [Math.floor(from / 1000), Math.ceil(to / 1000)]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (offsetAt(middle * 1000, timeZone) === last) after = middle
    else before = middle
  }
  return after * 1000
}

/** Local time minus UTC, in ms. */
function offsetAt(instant: number, timeZone: string): number {
  const [, sign, hours, minutes, seconds] =
    /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(offsetFormat(timeZone).format(instant)) ?? []
  if (sign === undefined) return 0
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)
  return (sign === '-' ? -size : size) * 1000
}

/** @throws RangeError where the time zone is unknown (`isTimeZone` of lib/clients/time-zones.ts). */
function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const known = offsetFormats.get(timeZone)
  if (known) return known
  // building one costs a thousand times more than using it; there are some 500 zones
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset', year: 'numeric' })
  offsetFormats.set(timeZone, format)
  return format
}
