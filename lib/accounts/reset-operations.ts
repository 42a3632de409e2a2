import { setTimeout as pause } from 'node:timers/promises'
import { visitorOperation } from '@/lib/access/operation'
import { forget, mayStill, spend } from '@/lib/access/rate-limit'
import { transaction } from '@/lib/access/tenant'
import { enqueue } from '@/lib/mail/outbox'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import { paths } from '@/lib/platform/paths'
import { hashSecret } from '@/lib/platform/secrets'
import { findAccount, recordEvent, revokeSessions, storePassword } from './account-data'
import { createLink, findLink, revokeLinks, useUp } from './link-data'
import { hashPassword, refuseOwnWords } from './password-operations'
import { ReadLink, RequestReset, ResetPassword, type ClosedLink } from './schema'

/** Minutes a link for a new password works. */
const linkMinutes = 60
/** Milliseconds the answer takes at least, so that its time does not tell whether the address is known. */
const evenTime = 300

/** Sends a link for a new password. The answer is the same for every address. @throws AppError rate_limited */
export const requestReset = visitorOperation({
  name: 'requestReset',
  input: RequestReset,
  async run({ now, address }, { email }): Promise<null> {
    await spend('reset:address', address)
    await spend('reset:pair', hashSecret(`${email} ${address}`))
    const send = await mayStill('reset:email', hashSecret(email))
    await Promise.all([pause(evenTime), send && sendReset(email, now)])
    return null
  },
})

async function sendReset(email: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const account = await findAccount(tx, { email })
    if (!account) return
    // an earlier link keeps working: whoever else asks for one must not break the one just opened
    const secret = await createLink(tx, { purpose: 'reset', subjectId: account.id, now, minutes: linkMinutes })
    const link = new URL(paths.resetPassword(secret), env().NEXTAUTH_URL).href
    await enqueue(tx, {
      recipient: account.email,
      locale: account.locale,
      now,
      template: 'reset',
      data: { name: account.name, link, expiresAt: new Date(now.getTime() + linkMinutes * 60_000).toISOString() },
    })
    await recordEvent(tx, account.id, 'reset.requested', now)
  })
}

/** Whether a link still opens the form for a new password. @throws AppError rate_limited */
export const readReset = visitorOperation({
  name: 'readReset',
  input: ReadLink,
  async run({ now, address }, { token }): Promise<{ state: 'open' | ClosedLink }> {
    await spend('secret:address', address)
    const link = await transaction((tx) => findLink(tx, 'reset', token, now))
    return { state: link?.state ?? 'unknown' }
  },
})

/**
 * Sets a new password, once per link, and signs out every device.
 * @throws AppError rate_limited | conflict link_used, link_expired, link_revoked, link_unknown | invalid
 */
export const resetPassword = visitorOperation({
  name: 'resetPassword',
  input: ResetPassword,
  async run({ now, address }, { token, password }): Promise<{ email: string }> {
    await spend('secret:address', address)
    const { link, account } = await transaction(async (tx) => {
      const found = await findLink(tx, 'reset', token, now)
      if (found?.state !== 'open') throw new AppError('conflict', `link_${found?.state ?? 'unknown'}`)
      return { link: found, account: await findAccount(tx, { id: found.subjectId }) }
    })
    if (!account) throw new AppError('conflict', 'link_unknown')
    refuseOwnWords(password, [account.email, account.name], 'password')
    const passwordHash = await hashPassword(password)
    await transaction(async (tx) => {
      if (!(await useUp(tx, link.hash, now))) throw new AppError('conflict', 'link_used')
      await storePassword(tx, account.id, passwordHash, now)
      await revokeSessions(tx, account.id, now)
      await revokeLinks(tx, 'reset', account.id, now)
      await recordEvent(tx, account.id, 'password.reset', now)
    })
    await forget('sign-in:email', hashSecret(account.email))
    await forget('sign-in:pair', hashSecret(`${account.email} ${address}`))
    return { email: account.email }
  },
})
