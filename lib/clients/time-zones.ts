/** Offered first; others are accepted when the runtime knows them. */
export const commonTimeZones = ['Europe/Berlin', 'Europe/Vienna', 'Europe/Zurich'] as const

/** Whether the word names an IANA time zone ("Europe/Vienna"); offsets such as "+01:00" are none. */
export function isTimeZone(word: string): boolean {
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+){1,2}$|^UTC$/.test(word)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: word }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
