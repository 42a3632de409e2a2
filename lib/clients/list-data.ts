import type { Prisma } from '@/prisma/generated/client'
import type { Tenant } from '@/lib/access/tenant'
import { readCursor, writeCursor, type Mark, type View } from './cursor'
import type { ClientList, ClientState, Sort } from './model'
import { keptStates } from './model'
import type { ListInput } from './schema'
import { dayOf, fold, toRow } from './summary'
import { tradesCalled } from './trade-search'

const columns = {
  clientId: true,
  name: true,
  sortName: true,
  trade: true,
  headcount: true,
  state: true,
  answered: true,
  asked: true,
  unknown: true,
  onBehalf: true,
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
  stateSort: true,
} as const satisfies Prisma.ClientSummarySelect
type Stored = Prisma.ClientSummaryGetPayload<{ select: typeof columns }>

/** The column that holds a sort's key; each has an index (workspaceId, key, clientId). */
const keyColumn = {
  name: 'sortName',
  state: 'stateSort',
  verdict: 'verdictRank',
  readiness: 'readinessSort',
  review: 'reviewSort',
} as const satisfies Record<Sort, keyof Stored>

/** One page by keyset: its cost does not grow with the pages before it. @throws AppError invalid cursor */
export async function selectPage(tenant: Tenant, input: ListInput): Promise<ClientList> {
  const { scope, db } = tenant
  const view = viewOf(scope.workspaceId, input)
  const mark = input.cursor === undefined ? null : readCursor(view, input.cursor)
  const matching = searched(view.search)
  const where = { workspaceId: scope.workspaceId, AND: [...matching, ...inState(input.state, scope.now)] }
  const back = mark?.way === 'back'
  const order = back === (input.direction === 'asc') ? 'desc' : 'asc'
  const column = keyColumn[input.sort]
  const found: Stored[] = await db.clientSummary.findMany({
    where: { workspaceId: scope.workspaceId, AND: [where, ...(mark ? behind(column, order, mark) : [])] },
    orderBy: [{ [column]: order }, { clientId: order }],
    take: input.limit + 1,
    select: columns,
  })
  const more = found.length > input.limit
  const page = found.slice(0, input.limit)
  if (back) page.reverse()
  const counts = await countStates(tenant, matching)
  const link = (row: Stored | undefined, way: Mark['way'], there: boolean) =>
    row && there ? writeCursor(view, { value: keyOf(row, input.sort), id: row.clientId, way }) : null
  return {
    rows: page.map((row) => toRow(shown(row), scope.now)),
    previous: link(page[0], 'back', back ? more : mark !== null),
    next: link(page.at(-1), 'on', back || more),
    total: input.state === undefined ? sum(counts) : counts[input.state],
    before: mark === null ? 0 : await countBefore(tenant, where, input, page[0]),
    counts,
  }
}

function sum(counts: Record<ClientState, number>): number {
  return Object.values(counts).reduce((whole, count) => whole + count, 0)
}

async function countBefore(
  { scope, db }: Tenant,
  where: Prisma.ClientSummaryWhereInput,
  { sort, direction }: ListInput,
  first: Stored | undefined,
): Promise<number> {
  if (first === undefined) return 0
  const ahead = behind(keyColumn[sort], direction === 'asc' ? 'desc' : 'asc', {
    value: keyOf(first, sort),
    id: first.clientId,
  })
  return db.clientSummary.count({ where: { workspaceId: scope.workspaceId, AND: [where, ...ahead] } })
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
  { value, id }: Pick<Mark, 'value' | 'id'>,
): Prisma.ClientSummaryWhereInput[] {
  const [from, past] = order === 'asc' ? (['gte', 'gt'] as const) : (['lte', 'lt'] as const)
  return [
    { [column]: { [from]: value } },
    { OR: [{ [column]: { [past]: value } }, { [column]: value, clientId: { [past]: id } }] },
  ]
}

/**
 * Every word of the search is in the name, begins a word of name or region, or is what the trade is called in either
 * language. One letter alone must begin a word of the name: it is in nearly everything else.
 */
function searched(search: string): Prisma.ClientSummaryWhereInput[] {
  const words = search.split(' ').filter(Boolean).slice(0, 6)
  return words.map((word) => {
    const plain = word.replaceAll(/[\\%_]/g, String.raw`\$&`)
    if (/^.$/u.test(word)) return { OR: [{ sortName: { startsWith: plain } }, { sortName: { contains: ` ${plain}` } }] }
    return {
      OR: [
        { sortName: { contains: plain } },
        { searchText: { contains: ` ${plain}` } },
        { trade: { in: tradesCalled(word) } },
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

async function countStates(
  { scope, db }: Tenant,
  matching: Prisma.ClientSummaryWhereInput[],
): Promise<Record<ClientState, number>> {
  const { workspaceId, now } = scope
  const groups = await db.clientSummary.groupBy({
    by: ['state'],
    where: { workspaceId, AND: matching },
    _count: { _all: true },
  })
  const due = await db.clientSummary.count({
    where: { workspaceId, AND: [...matching, ...inState('review_due', now)] },
  })
  const kept = keptStates.map(
    (state) => [state, groups.find((group) => group.state === state)?._count._all ?? 0] as const,
  )
  const counts = Object.fromEntries(kept) as Record<ClientState, number>
  return { ...counts, submitted: counts.submitted - due, review_due: due }
}

/** The row without its sort keys. */
function shown({ clientId, name, trade, headcount, state, answered, asked, assessmentId, ...row }: Stored) {
  const { unknown, onBehalf, verdict, readiness, level, balance, submittedAt, reviewOn } = row
  const facts = { clientId, name, trade, headcount, state, answered, asked, assessmentId }
  return { ...facts, unknown, onBehalf, verdict, readiness, level, balance, submittedAt, reviewOn }
}
