import pino from 'pino'
import { env } from './env'

let instance: pino.Logger | undefined

/** Structured log; secrets and addresses of people never reach it. */
export function log(): pino.Logger {
  return (instance ??= pino({
    level: env().LOG_LEVEL,
    redact: ['password', 'token', 'email', '*.password', '*.token', '*.email'],
  }))
}

/** A failure for the log: its kind and code. Its sentence stays out, since it may hold what was being written. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return `${error.name}${code}`
}
