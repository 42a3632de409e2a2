/** The hour of the client's day from which a due review is told of: nobody wants mail at midnight. */
const fromHour = 7

/** Days that a message may be late, for instance because nothing was running. After them the client list alone shows it. */
const catchUpDays = 14

const dayInMs = 86_400_000

/**
 * Whether the review's day (YYYY-MM-DD) has come where the client is, and its morning too.
 * @throws RangeError where the time zone is unknown
 */
export function isReviewDue(reviewOn: string, timeZone: string, now: Date): boolean {
  const { day, hour } = wallClock(timeZone, now)
  return reviewOn < day || (reviewOn === day && hour >= fromHour)
}

/** The days (UTC midnights, both included) between which a review may be due somewhere on earth and worth a message. */
export function reviewWindow(now: Date): { from: Date; to: Date } {
  const today = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`).getTime()
  // the earliest zone is fourteen hours ahead
  return { from: new Date(today - catchUpDays * dayInMs), to: new Date(today + dayInMs) }
}

function wallClock(timeZone: string, now: Date): { day: string; hour: number } {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return { day: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour')) }
}
