import { accountOperation, visitorOperation } from '@/lib/access/operation'
import { spend } from '@/lib/access/rate-limit'
import { transaction } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import { createAccount, findAccount } from './account-data'
import { enterByInvitation, findInvitation, type OpenInvitation } from './invitation-data'
import { hashPassword, refuseOwnWords } from './password-operations'
import { AcceptInvitation, ReadLink, type InvitationView } from './schema'
import { takenColumn } from './taken-column'

/** Where somebody arrives who accepted an invitation. */
export type Arrival = { workspace: string; client: string | null; email: string }

/** What whoever holds the secret sees before accepting. @throws AppError rate_limited */
export const readInvitation = visitorOperation({
  name: 'readInvitation',
  input: ReadLink,
  async run({ now, address }, { token }): Promise<InvitationView> {
    await spend('secret:address', address)
    return transaction(async (tx) => {
      const invitation = await findInvitation(tx, token, now)
      if (invitation.state !== 'open') return invitation
      const { workspaceName, clientName, role, email, name, inviterName } = invitation
      const accountExists = (await findAccount(tx, { email })) !== null
      return { state: 'open', workspaceName, clientName, role, email, name, inviterName, accountExists }
    })
  },
})

/**
 * Makes the account of an invited person, for the invited address alone. An address that has an account signs in and
 * joins instead (joinByInvitation): holding the link must not set anybody's password.
 * @throws AppError rate_limited | conflict link_used, link_expired, link_revoked, link_unknown, account_exists | invalid
 */
export const acceptInvitation = visitorOperation({
  name: 'acceptInvitation',
  input: AcceptInvitation,
  async run({ now, address }, { token, name, password }): Promise<Arrival> {
    await spend('secret:address', address)
    const invitation = await transaction(async (tx) => {
      const open = await requireOpen(tx, token, now)
      if (await findAccount(tx, { email: open.email })) throw new AppError('conflict', 'account_exists')
      return open
    })
    const { email, locale } = invitation
    refuseOwnWords(password, [email, name, invitation.workspaceName, invitation.clientName ?? ''], 'password')
    const passwordHash = await hashPassword(password)
    try {
      await transaction(async (tx) => {
        const userId = await createAccount(tx, { email, name, locale, passwordHash }, now)
        await enter(tx, invitation, { userId, userName: name, now })
      })
    } catch (error) {
      if (takenColumn(error) === 'email') throw new AppError('conflict', 'account_exists')
      throw error
    }
    return arrivalOf(invitation)
  },
})

/**
 * A signed-in person joins by an invitation for their own address; their password stays as it is.
 * @throws AppError conflict link_used, link_expired, link_revoked, link_unknown | forbidden other_address
 */
export const joinByInvitation = accountOperation({
  name: 'joinByInvitation',
  input: ReadLink,
  async run({ db, userId, userName, now }, { token }): Promise<Arrival> {
    const invitation = await requireOpen(db, token, now)
    const account = await findAccount(db, { id: userId })
    if (account?.email !== invitation.email) throw new AppError('forbidden', 'other_address')
    await enter(db, invitation, { userId, userName, now })
    return arrivalOf(invitation)
  },
})

type Tx = Parameters<typeof findInvitation>[0]

async function requireOpen(tx: Tx, token: string, now: Date): Promise<OpenInvitation> {
  const invitation = await findInvitation(tx, token, now)
  if (invitation.state !== 'open') throw new AppError('conflict', `link_${invitation.state}`)
  return invitation
}

async function enter(tx: Tx, invitation: OpenInvitation, person: Parameters<typeof enterByInvitation>[2]) {
  // thrown inside the transaction, so that a used link leaves no account behind
  if (!(await enterByInvitation(tx, invitation, person))) throw new AppError('conflict', 'link_used')
}

function arrivalOf({ workspaceSlug, clientId, email }: OpenInvitation): Arrival {
  return { workspace: workspaceSlug, client: clientId, email }
}
