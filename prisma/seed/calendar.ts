/** The demo's eighteen months: whole weeks, the last of which ended before today. */

const minute = 60_000
const day = 24 * 60 * minute
export const weeks = 78

/** Weeks are counted from 0, days of a week from 0 for Monday. */
export class StoryCalendar {
  private constructor(private readonly start: number) {}

  /** The last week is the one that was over at `now`. */
  static upTo(now: Date): StoryCalendar {
    // day 0 was a Thursday
    const monday = Math.floor((now.getTime() / day + 3) / 7) * 7 - 3
    return new StoryCalendar((monday - weeks * 7) * day)
  }

  /** In the morning of a day. */
  at(week: number, weekday = 0): Date {
    return new Date(this.start + (week * 7 + weekday) * day + 7.5 * 60 * minute)
  }
}

/** The clock of one thread of the story: it only goes forward. */
export class StoryClock {
  private now = 0

  to(moment: Date): this {
    this.now = Math.max(this.now, moment.getTime())
    return this
  }

  tick(minutes = 1): Date {
    this.now += minutes * minute
    return new Date(this.now)
  }
}
