/** Offered, the nearest first; others are accepted when the runtime knows them. */
export const commonTimeZones = [
  'Europe/Berlin',
  'Europe/Vienna',
  'Europe/Zurich',
  'Europe/Vaduz',
  'Europe/Luxembourg',
  'Europe/Rome',
  'Europe/Brussels',
  'Europe/Amsterdam',
  'Europe/Paris',
  'Europe/Madrid',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Lisbon',
  'Europe/Copenhagen',
  'Europe/Stockholm',
  'Europe/Warsaw',
  'Europe/Prague',
  'Europe/Budapest',
  'Europe/Athens',
] as const

/** Whether the word names an IANA time zone ("Europe/Vienna"); offsets such as "+01:00" are none. */
export function isTimeZone(word: string): boolean {
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+){1,2}$|^UTC$/.test(word)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: word }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
