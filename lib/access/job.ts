import { db } from '@/lib/platform/db'
import type { Scope } from './scope'
import { setForTransaction, transaction, type Tenant } from './tenant'

/** Nobody: a job acts in no person's name. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** How many workspaces are listed at once. */
const page = 500

/**
 * Work that no person asked for, workspace by workspace, each in a transaction of its own behind the same two walls as
 * a request. It has the least of all roles and sees what the client's people may see: no agency's note, no sealed vote.
 * One workspace that fails is reported and does not stop the others.
 */
export async function inEveryWorkspace(
  now: Date,
  work: (tenant: Tenant) => Promise<void>,
  report: (workspaceId: string, error: unknown) => void,
): Promise<void> {
  for (let after: string | null = null; ;) {
    const workspaces: { id: string; slug: string }[] = await db().workspaceDirectory.findMany({
      where: after === null ? {} : { id: { gt: after } },
      select: { id: true, slug: true },
      orderBy: { id: 'asc' },
      take: page,
    })
    for (const { id, slug } of workspaces) {
      await asJob({ id, slug }, now, work).catch((error: unknown) => {
        report(id, error)
      })
    }
    const last = workspaces[page - 1]
    if (!last) return
    after = last.id
  }
}

function asJob({ id, slug }: { id: string; slug: string }, now: Date, work: (tenant: Tenant) => Promise<void>) {
  return transaction(async (tx) => {
    await setForTransaction(tx, { user_id: nobody, workspace_id: id, client_id: 'all', audience: 'client' })
    const scope = { userId: nobody, userName: 'Lotse', workspaceId: id, workspaceSlug: slug, role: 'client_viewer' }
    await work({ scope: { ...scope, clientId: null, now } as unknown as Scope, db: tx })
  })
}
