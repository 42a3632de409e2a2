import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '@/lib/platform/db'
import { AppError } from '@/lib/platform/errors'

/** Tries per time (seconds), shared by all instances through the database. */
const limits = {
  'sign-in:email': { points: 10, duration: 15 * 60 },
  'sign-in:address': { points: 100, duration: 15 * 60 },
  'sign-up:address': { points: 60, duration: 60 * 60 },
  'reset:email': { points: 5, duration: 60 * 60 },
  'reset:address': { points: 40, duration: 60 * 60 },
  'secret:address': { points: 120, duration: 10 * 60 },
  'invite:workspace': { points: 200, duration: 60 * 60 },
  'write:session': { points: 900, duration: 60 },
} as const
export type Limit = keyof typeof limits

const limiters = new Map<Limit, RateLimiterPrisma>()

function limiter(name: Limit): RateLimiterPrisma {
  const known = limiters.get(name)
  if (known) return known
  const made = new RateLimiterPrisma({ storeClient: db(), keyPrefix: name, ...limits[name] })
  limiters.set(name, made)
  return made
}

/** Counts one try. @throws AppError rate_limited with the seconds to wait. */
export async function spend(name: Limit, key: string): Promise<void> {
  try {
    await limiter(name).consume(key)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw new AppError('rate_limited', name.split(':')[0] ?? name, {}, Math.ceil(refusal.msBeforeNext / 1000))
  }
}

/** Gives a try back: only failures are to count. */
export async function refund(name: Limit, key: string): Promise<void> {
  await limiter(name).reward(key)
}
