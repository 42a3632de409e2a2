const busyCodes = ['P2024', 'P2028', 'P1001', 'P1017', 'ECONNREFUSED', '57P03', '53300', '57P01']

/** Whether a failure means that the database has no room or is away, so that another try soon makes sense. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return busyCodes.includes(code) || /timeout exceeded when trying to connect|Can't reach database/.test(error.message)
}
