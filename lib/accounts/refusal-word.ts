/** The one word in which a refused sign-in travels through next-auth, which hands on an error's message and nothing else. */
const waiting = /^rate_limited:(\d{1,5})$/

/** @param seconds until another try makes sense; null where that is unknown */
export function rateLimitedWord(seconds: number | null): string {
  return `rate_limited:${String(Math.min(99_999, Math.max(1, Math.ceil(seconds ?? 60))))}`
}

/** Seconds to wait; null when the word is about something else, or is not ours at all. */
export function secondsToWait(word: string): number | null {
  const seconds = waiting.exec(word)?.[1]
  return seconds === undefined ? null : Number(seconds)
}
