const month = /^\d{4}-(0[1-9]|1[0-2])$/

/** What is wrong with a month as typed (YYYY-MM), seen from this device's calendar; null where nothing is. */
export function monthProblem(text: string, now: Date): 'format' | 'future' | null {
  if (!month.test(text)) return 'format'
  const current = `${String(now.getFullYear()).padStart(4, '0')}-${String(now.getMonth() + 1).padStart(2, '0')}`
  return text > current ? 'future' : null
}
