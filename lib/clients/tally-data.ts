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

/** All clients of the workspace. */
export async function countAll({ scope, db }: Tenant): Promise<number> {
  const row = await db.portfolioTally.findFirst({
    where: { workspaceId: scope.workspaceId, kind: 'client', key: '' },
    select: { count: true },
  })
  return row?.count ?? 0
}

/** What the workspace's tally says; its cost depends on how many words and days there are, not on how many clients. */
export async function readTally({ scope, db }: Tenant): Promise<Counted[]> {
  const { workspaceId, now } = scope
  const today = dayOf(now).toISOString().slice(0, 10)
  const select = { kind: true, key: true, count: true } as const
  const counted = await db.portfolioTally.findMany({
    where: {
      workspaceId,
      count: { gt: 0 },
      OR: [
        { kind: { in: fewKeys } },
        { kind: 'review', key: { lte: soonDay(now) } },
        { kind: 'stale', key: { lte: today } },
      ],
    },
    select,
  })
  const tags = await db.portfolioTally.findMany({
    where: { workspaceId, kind: 'tag', count: { gt: 0 } },
    orderBy: { key: 'asc' },
    take: shownTags,
    select,
  })
  return [...counted, ...tags]
}
