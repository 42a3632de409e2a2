type Key = 'timeZones.Europe/Berlin'
/** The texts of clients, on the server or in the browser. */
type Words = ((key: Key) => string) & { has: (key: Key) => boolean }

/** The country as well as the town where the zone is a common one. */
export function timeZoneName(zone: string, t: Words): string {
  const key = `timeZones.${zone}` as Key
  return t.has(key) ? t(key) : zone.replaceAll('_', ' ')
}
