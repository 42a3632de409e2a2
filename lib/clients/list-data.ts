import type { Prisma } from '@/prisma/generated/client'
import type { Tenant } from '@/lib/access/tenant'
import { readCursor, writeCursor, type Mark, type View } from './cursor'
import type { ClientList, ClientState, Sort } from './model'
import { keptStates } from './model'
import type { ListInput } from './schema'
import { dayOf, fold, toRow } from './summary'
import { trades } from './trades'

const columns = {
  clientId: true,
  name: true,
  sortName: true,
  trade: true,
  headcount: true,
  state: true,
  answered: true,
  asked: true,
  assessmentId: true,
  verdict: true,
  verdictRank: true,
  readiness: true,
  readinessSort: true,
  level: true,
  balance: true,
  submittedAt: true,
  reviewOn: true,
  reviewSort: true,
} as const satisfies Prisma.ClientSummarySelect
type Stored = Prisma.ClientSummaryGetPayload<{ select: typeof columns }>

/** The column that holds a sort's key; each has an index (workspaceId, key, clientId). */
const keyColumn = {
  name: 'sortName',
  verdict: 'verdictRank',
  readiness: 'readinessSort',
  review: 'reviewSort',
} as const satisfies Record<Sort, keyof Stored>

/** One page by keyset: its cost does not grow with the pages before it. @throws AppError invalid cursor */
export async function selectPage(tenant: Tenant, input: ListInput): Promise<ClientList> {
  const { scope, db } = tenant
  const view = viewOf(scope.workspaceId, input)
  const mark = input.cursor === undefined ? null : readCursor(view, input.cursor)
  const where = {
    workspaceId: scope.workspaceId,
    AND: [...searched(view.search), ...inState(input.state, scope.now)],
  }
  const back = mark?.way === 'back'
  const order = back === (input.direction === 'asc') ? 'desc' : 'asc'
  const column = keyColumn[input.sort]
  const found: Stored[] = await db.clientSummary.findMany({
    where: { workspaceId: scope.workspaceId, AND: [where, ...(mark ? behind(column, order, mark) : [])] },
    orderBy: [{ [column]: order }, { clientId: order }],
    take: input.limit + 1,
    select: columns,
  })
  const total = await db.clientSummary.count({ where: { ...where } })
  const more = found.length > input.limit
  const page = found.slice(0, input.limit)
  if (back) page.reverse()
  const link = (row: Stored | undefined, way: Mark['way'], there: boolean) =>
    row && there ? writeCursor(view, { value: keyOf(row, input.sort), id: row.clientId, way }) : null
  return {
    rows: page.map((row) => toRow(shown(row), scope.now)),
    previous: link(page[0], 'back', back ? more : mark !== null),
    next: link(page.at(-1), 'on', back || more),
    total,
    counts: await countStates(tenant),
  }
}

function viewOf(workspaceId: string, input: ListInput): View {
  const { sort, direction, state = null, search = '' } = input
  return { workspaceId, sort, direction, state, search: fold(search) }
}

function keyOf(row: Stored, sort: Sort): string | number {
  const key = row[keyColumn[sort]]
  return key instanceof Date ? key.toISOString() : key
}

/** Behind a row in the given order. The first part alone lets the index start there. */
function behind(
  column: (typeof keyColumn)[Sort],
  order: 'asc' | 'desc',
  { value, id }: Mark,
): Prisma.ClientSummaryWhereInput[] {
  const [from, past] = order === 'asc' ? (['gte', 'gt'] as const) : (['lte', 'lt'] as const)
  return [
    { [column]: { [from]: value } },
    { OR: [{ [column]: { [past]: value } }, { [column]: value, clientId: { [past]: id } }] },
  ]
}

/** Every word of the search is in the name, in the trade's name (either language) or in the region. */
function searched(search: string): Prisma.ClientSummaryWhereInput[] {
  const words = search.split(' ').filter(Boolean).slice(0, 6)
  return words.map((word) => {
    const plain = word.replaceAll(/[\\%_]/g, String.raw`\$&`)
    const named = trades.filter(({ name }) => fold(name.de).includes(word) || fold(name.en).includes(word))
    return {
      OR: [
        { sortName: { contains: plain } },
        { trade: { in: named.map(({ key }) => key) } },
        { client: { region: { contains: plain, mode: 'insensitive' } } },
      ],
    }
  })
}

function inState(state: ClientState | undefined, now: Date): Prisma.ClientSummaryWhereInput[] {
  if (state === undefined) return []
  if (state === 'review_due') return [{ state: 'submitted', reviewSort: { lte: dayOf(now) } }]
  if (state === 'submitted') return [{ state, reviewSort: { gt: dayOf(now) } }]
  return [{ state }]
}

async function countStates({ scope, db }: Tenant): Promise<Record<ClientState, number>> {
  const { workspaceId, now } = scope
  const groups = await db.clientSummary.groupBy({ by: ['state'], where: { workspaceId }, _count: { _all: true } })
  const due = await db.clientSummary.count({ where: { workspaceId, AND: inState('review_due', now) } })
  const kept = keptStates.map(
    (state) => [state, groups.find((group) => group.state === state)?._count._all ?? 0] as const,
  )
  const counts = Object.fromEntries(kept) as Record<ClientState, number>
  return { ...counts, submitted: counts.submitted - due, review_due: due }
}

/** The row without its sort keys. */
function shown({ clientId, name, trade, headcount, state, answered, asked, assessmentId, ...row }: Stored) {
  const { verdict, readiness, level, balance, submittedAt, reviewOn } = row
  const facts = { clientId, name, trade, headcount, state, answered, asked, assessmentId }
  return { ...facts, verdict, readiness, level, balance, submittedAt, reviewOn }
}
