import { RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { isBusy } from '@/lib/platform/busy'
import { db } from '@/lib/platform/db'
import { AppError } from '@/lib/platform/errors'
import { noRoom } from '@/lib/platform/room'

/** Tries per time (seconds), shared by all instances through the database. */
const limits = {
  // one guesser at one account; the ceiling for an account is high, or strangers could lock its owner out
  'sign-in:pair': { points: 10, duration: 15 * 60 },
  'sign-in:email': { points: 200, duration: 15 * 60 },
  'sign-in:address': { points: 100, duration: 15 * 60 },
  'sign-up:address': { points: 60, duration: 60 * 60 },
  'sign-up:email': { points: 3, duration: 60 * 60 },
  'reset:pair': { points: 5, duration: 60 * 60 },
  'reset:email': { points: 15, duration: 60 * 60 },
  'reset:address': { points: 40, duration: 60 * 60 },
  'secret:address': { points: 120, duration: 10 * 60 },
  'invite:session': { points: 200, duration: 60 * 60 },
  'write:session': { points: 900, duration: 60 },
  // charts and their tables, which a page asks for one by one
  'series:session': { points: 300, duration: 60 },
} as const

export type Limit = keyof typeof limits

/**
 * Against floods by somebody who is signed in, not against guessing: counted by each process for itself, so that to
 * read writes nothing and an answer is one transaction. Several processes let through as many times the number.
 */
const ofFloods: readonly Limit[] = ['series:session', 'write:session']

const limiters = new Map<Limit, RateLimiterPrisma | RateLimiterMemory>()

function limiter(name: Limit): RateLimiterPrisma | RateLimiterMemory {
  const known = limiters.get(name)
  if (known) return known
  const counted = { keyPrefix: name, ...limits[name] }
  const made = ofFloods.includes(name)
    ? new RateLimiterMemory(counted)
    : new RateLimiterPrisma({ storeClient: db(), ...counted })
  limiters.set(name, made)
  return made
}

/** Counts one try. @throws AppError rate_limited with the seconds to wait | unavailable */
export async function spend(name: Limit, key: string): Promise<void> {
  try {
    await limiter(name).consume(key)
  } catch (refusal) {
    if (isBusy(refusal)) throw noRoom()
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw new AppError('rate_limited', name.split(':')[0] ?? name, {}, Math.ceil(refusal.msBeforeNext / 1000))
  }
}

/** Counts one try where a refusal must not be noticed: false means leave it undone and answer as ever. */
export async function mayStill(name: Limit, key: string): Promise<boolean> {
  try {
    await spend(name, key)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'rate_limited') return false
    throw error
  }
}

/** Gives a try back: only failures are to count. */
export async function refund(name: Limit, key: string): Promise<void> {
  await limiter(name).reward(key)
}

/** Starts anew, e.g. after a new password. */
export async function forget(name: Limit, key: string): Promise<void> {
  await limiter(name).delete(key)
}
