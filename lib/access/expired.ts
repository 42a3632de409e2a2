import type { PrismaClient } from '@/prisma/generated/client'

/** Days after their end that a session, and a link, is kept: somebody who opens an old link is told that it is old. */
const daysKept = { session: 7, link: 90 }

/** With the worker's own connection; the database lets nothing younger go. @returns how many of each were removed */
export async function removeExpired(worker: PrismaClient, now: Date): Promise<{ sessions: number; links: number }> {
  const [sessionsBefore, linksBefore] = [daysBefore(now, daysKept.session), daysBefore(now, daysKept.link)]
  return {
    sessions: await worker.$executeRaw`delete from "Session" where "expiresAt" < ${sessionsBefore}::timestamptz`,
    links: await worker.$executeRaw`delete from "Token" where "expiresAt" < ${linksBefore}::timestamptz`,
  }
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * 60 * 60 * 1000)
}
