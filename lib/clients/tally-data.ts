import { readOnce } from '@/lib/access/read-once'
import type { Tenant } from '@/lib/access/tenant'
import { soonDay, type Counted } from './portfolio'
import { dayOf } from './summary'

/** Kinds with few keys each; days and words are asked for as far as they are shown. */
const fewKeys = [
  'client',
  'state',
  'verdict',
  'movement',
  'level',
  'headcount',
  'trade',
  'consultant',
  'knockout',
  'measuring',
]

/** Words to choose from; whoever has more finds the others by the link of a client that carries them. */
const shownTags = 100

/** All clients of the workspace: from the tally where it was read, else by a look of its own. */
export async function countAll(tenant: Tenant): Promise<number> {
  const known = await tally.known(tenant)
  if (known) return known.find(({ kind, key }) => kind === 'client' && key === '')?.count ?? 0
  const row = await tenant.db.portfolioTally.findFirst({
    where: { workspaceId: tenant.scope.workspaceId, kind: 'client', key: '' },
    select: { count: true },
  })
  return row?.count ?? 0
}

/** What the workspace's tally says; its cost depends on how many words and days there are, not on how many clients. */
export function readTally(tenant: Tenant): Promise<Counted[]> {
  return tally(tenant)
}

const tally = readOnce(({ scope, db }): Promise<Counted[]> => {
  const { workspaceId, now } = scope
  const today = dayOf(now).toISOString().slice(0, 10)
  return db.$queryRaw<Counted[]>`
    select "kind", "key", "count" from "PortfolioTally"
    where "workspaceId" = ${workspaceId}::uuid and "count" > 0
      and ("kind" = any(${fewKeys}) or ("kind" = 'review' and "key" <= ${soonDay(now)})
        or ("kind" = 'stale' and "key" <= ${today}))
    union all (
      select "kind", "key", "count" from "PortfolioTally"
      where "workspaceId" = ${workspaceId}::uuid and "kind" = 'tag' and "count" > 0
      order by "key" limit ${shownTags}::int
    )`
})
