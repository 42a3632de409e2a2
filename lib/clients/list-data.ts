import { Prisma } from '@/prisma/generated/client'
import type { Tenant } from '@/lib/access/tenant'
import { findConsultants } from './consultant-data'
import { readCursor, writeCursor, type Mark, type View } from './cursor'
import { conditionsOf } from './filter-data'
import type { ClientList, Consultant, Sort } from './model'
import { toPortfolioRow, type StoredRow } from './portfolio-row'
import type { ListInput } from './schema'
import { fold } from './summary'
import { countAll } from './tally-data'

/** The column that holds a sort's key, with its type; each has an index (workspaceId, key, clientId). */
const keyColumn = {
  name: ['sortName', 'text'],
  state: ['stateSort', 'int'],
  verdict: ['verdictRank', 'int'],
  readiness: ['readinessSort', 'double precision'],
  change: ['changeSort', 'double precision'],
  activity: ['activityOn', 'date'],
  review: ['reviewSort', 'date'],
} as const satisfies Record<Sort, readonly [keyof StoredRow, string]>

const columns = {
  clientId: true,
  name: true,
  sortName: true,
  trade: true,
  headcount: true,
  state: true,
  stateSort: true,
  answered: true,
  asked: true,
  unknown: true,
  onBehalf: true,
  assessmentId: true,
  verdict: true,
  verdictRank: true,
  previousVerdict: true,
  readiness: true,
  readinessSort: true,
  level: true,
  balance: true,
  change: true,
  changeSort: true,
  movement: true,
  history: true,
  dimensions: true,
  knockouts: true,
  submittedAt: true,
  reviewOn: true,
  reviewSort: true,
  activityOn: true,
  staleOn: true,
  consultantId: true,
  tags: true,
} as const satisfies Record<keyof StoredRow, true>

type Page = { found: StoredRow[]; total: number }
type Asked = { view: View; mark: Mark | null; order: 'asc' | 'desc'; take: number }

/** One page by keyset: its cost does not grow with the pages before it. @throws AppError invalid cursor */
export async function selectPage(tenant: Tenant, input: ListInput): Promise<ClientList> {
  const { scope } = tenant
  const view = viewOf(scope.workspaceId, input)
  const mark = input.cursor === undefined ? null : readCursor(view, input.cursor)
  const back = mark?.way === 'back'
  const order = back === (input.direction === 'asc') ? 'desc' : 'asc'
  const consultants = await findConsultants(tenant)
  const asked = { view, mark, order, take: input.limit + 1 } as const
  const narrow = Object.keys(view.filter).length > 0 || view.search !== ''
  const { found, total } = await (narrow ? narrowed(tenant, asked, consultants) : everybody(tenant, asked))
  const more = found.length > input.limit
  const page = found.slice(0, input.limit)
  if (back) page.reverse()
  const before = placeOf(mark, page.length, more)
  const link = (row: StoredRow | undefined, way: Mark['way'], there: boolean, place: number) =>
    row && there ? writeCursor(view, { value: keyOf(row, input.sort), id: row.clientId, way, place }) : null
  return {
    rows: page.map((row) => toPortfolioRow(row, consultants, scope.now)),
    previous: link(page[0], 'back', back ? more : mark !== null, before),
    next: link(page.at(-1), 'on', back || more, before + page.length),
    total,
    before,
  }
}

/** The cursor carries the place, so that nothing has to be counted; the beginning is known to be one. */
function placeOf(mark: Mark | null, rows: number, more: boolean): number {
  if (mark === null) return 0
  if (mark.way === 'on') return mark.place
  return more ? Math.max(1, mark.place - rows) : 0
}

function viewOf(workspaceId: string, { sort, direction, filter, search = '' }: ListInput): View {
  return { workspaceId, sort, direction, filter, search: fold(search) }
}

function keyOf(row: StoredRow, sort: Sort): string | number {
  const key = row[keyColumn[sort][0]]
  return key instanceof Date ? key.toISOString() : key
}

/** Without search and filter: along the index of the order, and how many there are is known. */
async function everybody(tenant: Tenant, { view, mark, order, take }: Asked): Promise<Page> {
  const { workspaceId } = tenant.scope
  const key = Prisma.raw(`"${keyColumn[view.sort][0]}"`)
  const by = Prisma.raw(order)
  // compared as a pair, so that the index starts behind the row however many share its key
  const found = await tenant.db.$queryRaw<StoredRow[]>`
    select ${Prisma.raw(selected)} from "ClientSummary"
    where "workspaceId" = ${workspaceId}::uuid and ${behind(key, Prisma.raw('"clientId"'), view.sort, order, mark)}
    order by ${key} ${by}, "clientId" ${by} limit ${take}::int`
  return { found, total: await countAll(tenant) }
}

const selected = Object.keys(columns)
  .map((name) => `"${name}"`)
  .join(', ')

/** Behind the mark's row in the given order; the type is the column's, so that nothing is compared as text. */
function behind(key: Prisma.Sql, id: Prisma.Sql, sort: Sort, order: 'asc' | 'desc', mark: Mark | null): Prisma.Sql {
  if (mark === null) return Prisma.sql`true`
  const past = Prisma.raw(order === 'asc' ? '>' : '<')
  const type = Prisma.raw(keyColumn[sort][1])
  return Prisma.sql`(${key}, ${id}) ${past} (${mark.value}::${type}, ${mark.id}::uuid)`
}

/** With search or filter: one walk finds and counts what matches; only the page's rows are fetched. */
async function narrowed(tenant: Tenant, asked: Asked, consultants: readonly Consultant[]): Promise<Page> {
  const { scope, db } = tenant
  const { view, mark, order, take } = asked
  const name = keyColumn[view.sort][0]
  const members = consultants.map(({ userId }) => userId)
  const where = conditionsOf(tenant, view, members)
  const page = behind(Prisma.raw('key'), Prisma.raw('id'), view.sort, order, mark)
  const by = Prisma.raw(order)
  const [row] = await db.$queryRaw<{ total: number; ids: string[] }[]>`
    with matching as materialized (
      select "clientId" as id, ${Prisma.raw(`"${name}"`)} as key from "ClientSummary"
      where "workspaceId" = ${scope.workspaceId}::uuid and ${Prisma.join(where, ' and ')}
    )
    select (select count(*)::int from matching) as total,
      array(select id::text from matching where ${page} order by key ${by}, matching.id ${by} limit ${take}::int) as ids`
  const ids = row?.ids ?? []
  const rows = await db.clientSummary.findMany({
    where: { workspaceId: scope.workspaceId, clientId: { in: ids } },
    select: columns,
  })
  const byId = new Map(rows.map((found) => [found.clientId, found]))
  return { found: ids.flatMap((id) => byId.get(id) ?? []), total: row?.total ?? 0 }
}
