import { randomUUID } from 'node:crypto'
import { audit } from '@/lib/access/audit'
import { visitorOperation } from '@/lib/access/operation'
import { mayStill, spend } from '@/lib/access/rate-limit'
import { openForNewcomer, transaction } from '@/lib/access/tenant'
import { enqueue } from '@/lib/mail/outbox'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import { paths } from '@/lib/platform/paths'
import { hashSecret } from '@/lib/platform/secrets'
import { createAccount, findAccount, type KnownAccount } from './account-data'
import { decoyHash, hashPassword, verifyPassword } from './password-operations'
import { SignUp } from './schema'
import { takenColumn } from './taken-column'
import { createWorkspace, ownsWorkspace, slugIsTaken } from './workspace-data'

/**
 * A new agency: account, workspace and membership at once. The answer is the same for an address that has an account
 * already; its owner gets a message instead, and nothing is changed. A new person goes straight in by signing in with
 * the password just chosen, as everybody does.
 * @throws AppError rate_limited | invalid with `slug: taken`
 */
export const signUp = visitorOperation({
  name: 'signUp',
  input: SignUp,
  async run({ now, address }, input): Promise<{ workspace: string }> {
    await spend('sign-up:address', address)
    const [passwordHash, decoy] = await Promise.all([hashPassword(input.password), decoyHash()])
    const known = await transaction((tx) => findAccount(tx, { email: input.email }))
    // checked for new addresses too: it takes its time either way
    const right = await verifyPassword(known?.passwordHash ?? decoy, input.password)
    if (known) await answerKnown(known, right, input, now)
    else await createAll(input, passwordHash, now)
    return { workspace: input.slug }
  },
})

async function createAll(input: SignUp, passwordHash: string, now: Date): Promise<void> {
  const { email, name, locale, slug, workspaceName } = input
  const workspaceId = randomUUID()
  try {
    await transaction(async (tx) => {
      const userId = await createAccount(tx, { email, name, locale, passwordHash }, now)
      const opening = { userId, userName: name, workspaceId, workspaceSlug: slug, clientId: null, now }
      const tenant = await openForNewcomer(tx, { ...opening, role: 'owner' })
      await createWorkspace(tenant, { name: workspaceName, locale })
      await audit(tenant, 'workspace.created', workspaceId)
    })
  } catch (error) {
    const column = takenColumn(error)
    if (column === 'slug') throw new AppError('invalid', 'input', { slug: 'taken' })
    // two sign-ups at the same moment: the second finds the account of the first
    if (column !== 'email') throw error
  }
}

async function answerKnown(known: KnownAccount, right: boolean, input: SignUp, now: Date): Promise<void> {
  // nobody's postbox is to be filled by strangers
  const write = !right && (await mayStill('sign-up:email', hashSecret(known.email)))
  await transaction(async (tx) => {
    // the same form sent twice
    if (right && (await ownsWorkspace(tx, known.id, input.slug))) return
    if (await slugIsTaken(tx, input.slug)) throw new AppError('invalid', 'input', { slug: 'taken' })
    if (!write) return
    const at = env().NEXTAUTH_URL
    await enqueue(tx, {
      recipient: known.email,
      locale: known.locale,
      now,
      template: 'already-registered',
      data: {
        name: known.name,
        signInLink: new URL(paths.signIn(), at).href,
        resetLink: new URL(paths.reset, at).href,
      },
    })
  })
}
