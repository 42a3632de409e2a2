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
