import { findAccount, startSession } from '@/lib/accounts/account-data'
import { acceptInvitation } from '@/lib/accounts/invitation-operations'
import { asTenant, transaction, type Tenant } from '@/lib/access/tenant'
import { agency } from './story'

/** Network address that rate limits count the demo under. */
export const address = 'demo'

/** Shorter than a session lasts. */
const freshDays = 25

/** Somebody in the demo, who signs in anew whenever the last time was too long ago. */
export class Person {
  private session: { id: string; at: number } | null = null

  constructor(readonly email: string) {}

  /** One request of this person, as the product would open it. */
  async does<T>(clientId: string | null, now: Date, work: (tenant: Tenant) => Promise<T>): Promise<T> {
    const place = { workspace: agency.slug, ...(clientId !== null && { client: clientId }) }
    return asTenant(await this.sessionAt(now), place, now, work)
  }

  private async sessionAt(now: Date): Promise<string> {
    const age = this.session === null ? Infinity : now.getTime() - this.session.at
    if (this.session !== null && age >= 0 && age < freshDays * 86_400_000) return this.session.id
    // without the password's slow check, which eighteen months of sign-ins would spend a minute on
    const id = await transaction(async (tx) => {
      const account = await findAccount(tx, { email: this.email })
      return account?.passwordHash ? startSession(tx, account.id, account.passwordHash, now) : null
    })
    if (id === null) throw new Error(`${this.email} has no account yet.`)
    this.session = { id, at: now.getTime() }
    return id
  }
}

/** Follows the link of an invitation, which ends in its secret. */
export async function accept(link: string, person: { name: string; password: string }, now: Date): Promise<void> {
  const token = new URL(link).pathname.split('/').at(-1) ?? ''
  await acceptInvitation.run({ now, address }, { token, ...person })
}
