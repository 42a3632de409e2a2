import { env } from './env'

/** The request's clock. Everything below the entry takes `now` as an argument. */
export function now(): Date {
  const fixed = env().LOTSE_NOW
  return fixed ? new Date(fixed) : new Date()
}
