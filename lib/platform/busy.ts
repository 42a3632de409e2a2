/** Prisma's words for: no room in the pool, no connection, too many of them, the connection broke. */
const codes = ['P2024', 'P2028', 'P2037', 'P1001', 'P1008', 'P1017']

/** PostgreSQL's and the network's: a connection that fails, resources that are used up (53…), a server that goes or comes. */
const causes = /^(?:08[0-9A-Z]{3}|53[0-9]{3}|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/

/** Those that come without a code. */
const sentences =
  /timeout exceeded when trying to connect|Can't reach database|Connection terminated|not queryable|Unable to start a transaction/

/** Whether a failure means that the database has no room or is away, so that another try soon makes sense. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : originalCode(error.cause)
  if (codes.includes(code) || causes.test(code) || sentences.test(error.message)) return true
  // the database's own code stands in Prisma's sentence; elsewhere a sentence may quote what somebody wrote
  return (code === 'P2010' || code === 'P2039') && causes.test(/Code: `(\w+)`/.exec(error.message)?.[1] ?? '')
}

/** The adapter's own error, where Prisma passes it on as it came. */
function originalCode(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('originalCode' in cause)) return ''
  return String(cause.originalCode)
}
