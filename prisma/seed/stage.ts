import { asTenant, type Tenant } from '@/lib/access/tenant'
import { acceptInvitation } from '@/lib/accounts/invitation-operations'
import { signIn } from '@/lib/accounts/operations'
import { agency } from './story'

const minute = 60_000
const day = 24 * 60 * minute

/** The demo's clock: it only goes forward, and stops at the end of the story. */
export class StoryClock {
  private at = agency.start.getTime()

  /** Morning of a day, counted from the start; never back. */
  to(days: number): void {
    this.at = Math.max(this.at, agency.start.getTime() + days * day)
  }

  tick(minutes = 1): Date {
    this.at = Math.min(this.at + minutes * minute, agency.end.getTime())
    return new Date(this.at)
  }
}

/** Network address that rate limits count the demo under. */
export const address = 'demo'

export type Actor = { sessionId: string }

export async function enter(email: string, password: string, now: Date): Promise<Actor> {
  return signIn.run({ now, address }, { email, password })
}

/** One request of one person, as the product would open it. */
export function as<T>({ sessionId }: Actor, client: string | null, now: Date, work: (tenant: Tenant) => Promise<T>) {
  return asTenant(sessionId, { workspace: agency.slug, ...(client !== null && { client }) }, now, work)
}

/** Follows the link of an invitation, which ends in its secret. */
export async function accept(link: string, person: { name: string; password: string }, now: Date): Promise<void> {
  const token = new URL(link).pathname.split('/').at(-1) ?? ''
  await acceptInvitation.run({ now, address }, { token, ...person })
}
