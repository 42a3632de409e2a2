import type { z } from 'zod'
import { AppError, type ErrorCode } from '@/lib/platform/errors'
import { unfitTexts } from './input-text'

/** The one error format of actions and API: a code, a machine word for the cause, and words at the fields. */
export type Failure = {
  code: ErrorCode | 'unexpected'
  reason: string
  fields: Readonly<Record<string, string>>
  retryAfter: number | null
}
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: Failure }

/** @throws AppError invalid, with a word for each bad field. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const unfit = unfitTexts(input)
  if (unfit.length > 0)
    throw new AppError('invalid', 'input', Object.fromEntries(unfit.map((path) => [path, 'format'])))
  // without the input, a wrong kind of value looks like a missing one
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return result.data
  throw new AppError('invalid', 'input', fieldWords(result.error))
}

type Issue = z.ZodError['issues'][number]

/** Field path → word that the `errors` messages know: required, too_short, too_long, email, format, or a rule's own word. */
export function fieldWords(error: z.ZodError): Record<string, string> {
  const words: Record<string, string> = {}
  for (const issue of error.issues) words[issue.path.join('.')] ??= wordOf(issue)
  return words
}

const words: { [Code in Issue['code']]?: (issue: Extract<Issue, { code: Code }>) => string } = {
  too_small: ({ origin, minimum }) => (origin === 'string' && Number(minimum) <= 1 ? 'required' : 'too_short'),
  too_big: () => 'too_long',
  invalid_type: ({ input }) => (input === undefined || input === null ? 'required' : 'format'),
  // a choice that nobody made
  invalid_value: ({ input }) => (input === undefined || input === null || input === '' ? 'required' : 'format'),
  invalid_format: ({ format }) => (format === 'email' ? 'email' : 'format'),
  custom: ({ message }) => (/^[a-z_]+$/.test(message) ? message : 'format'),
}

function wordOf(issue: Issue): string {
  const word = words[issue.code] as ((issue: Issue) => string) | undefined
  return word?.(issue) ?? 'format'
}

export const httpStatus: Record<Failure['code'], number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
  unexpected: 500,
}

export function failureOf(error: AppError): Failure {
  return { code: error.code, reason: error.reason, fields: error.fields, retryAfter: error.retryAfter }
}
