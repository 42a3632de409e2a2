export const errorCodes = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'invalid',
  'conflict',
  'too_large',
  'rate_limited',
  'unavailable',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** An outcome we planned for. Anything else that is thrown is a bug and is answered as one. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** Machine word for the cause; texts are looked up by it in the `errors` messages. */
    readonly reason: string,
    /** Field path → machine word, for errors at the field. */
    readonly fields: Readonly<Record<string, string>> = {},
    /** Seconds after which another try makes sense. */
    readonly retryAfter: number | null = null,
  ) {
    super(`${code}: ${reason}`)
    this.name = 'AppError'
  }
}
