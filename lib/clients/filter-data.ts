import { Prisma } from '@/prisma/generated/client'
import type { Scope } from '@/lib/access/scope'
import type { Tenant } from '@/lib/access/tenant'
import { keptStates, type ClientState } from './model'
import { narrowing, type FilterField, type PortfolioFilter } from './portfolio-filter'
import { dayOf, verdictRank } from './summary'
import { tradesCalled } from './trade-search'

/**
 * The list's conditions as SQL over "ClientSummary". What they read, but for the search's words, is in the index of the
 * same name as the table's filters: a client that is left out is never fetched.
 */

/** Who asks, and when. */
type Asking = { scope: Scope; members: readonly string[] }

const dayInMs = 86_400_000
/** Days of the review that is coming up. */
const soonDays = 30

/** The range of "stateSort" that a kept state has, from a day on to another; see the column's definition. */
function stateBetween(state: (typeof keptStates)[number], from: Date | null, to: Date | null): Prisma.Sql {
  const start = keptStates.indexOf(state) * 10_000_000
  const [first, last] = [from === null ? 0 : dayNumber(from), to === null ? 9_999_999 : dayNumber(to)]
  return Prisma.sql`"stateSort" between ${start + first}::int and ${start + last}::int`
}

/** Days since 2000, as the column counts them. */
function dayNumber(day: Date): number {
  return Math.round((day.getTime() - Date.UTC(2000, 0, 1)) / dayInMs)
}

function daysAfter(day: Date, days: number): Date {
  return new Date(day.getTime() + days * dayInMs)
}

function inState(state: ClientState, now: Date): Prisma.Sql {
  const today = dayOf(now)
  if (state === 'review_due') return stateBetween('submitted', null, today)
  return stateBetween(state, state === 'submitted' ? daysAfter(today, 1) : null, null)
}

function due(word: NonNullable<PortfolioFilter['due']>, now: Date): Prisma.Sql {
  const today = dayOf(now)
  if (word === 'soon') return stateBetween('submitted', daysAfter(today, 1), daysAfter(today, soonDays))
  return stateBetween('submitted', null, word === 'due' ? today : daysAfter(today, -1))
}

function measuring(word: NonNullable<PortfolioFilter['measuring']>, now: Date): Prisma.Sql {
  const today = dayOf(now)
  if (word === 'none') return Prisma.sql`"staleSort" = date '9999-12-31'`
  if (word === 'stale') return Prisma.sql`"staleSort" <= ${today}::date`
  return Prisma.sql`"staleSort" > ${today}::date and "staleSort" < date '9999-12-31'`
}

function consultant(word: string, { scope, members }: Asking): Prisma.Sql {
  if (word !== 'nobody') return Prisma.sql`"consultantId" = ${word === 'mine' ? scope.userId : word}::uuid`
  return Prisma.sql`("consultantId" is null or "consultantId" <> all(${[...members]}::uuid[]))`
}

const conditions: Conditions = {
  state: (state, { scope }) => inState(state, scope.now),
  verdict: (word) => Prisma.sql`"verdictRank" = ${verdictRank(word === 'none' ? null : word)}::int`,
  level: (level) => Prisma.sql`"level" = ${Number(level)}::int`,
  movement: (word) => Prisma.sql`"movement" = ${word}`,
  knockout: (key) =>
    key === 'any' ? Prisma.sql`cardinality("knockouts") > 0` : Prisma.sql`"knockouts" @> array[${key}]`,
  due: (word, { scope }) => due(word, scope.now),
  measuring: (word, { scope }) => measuring(word, scope.now),
  trade: (key) => (key.length === 1 ? Prisma.sql`starts_with("trade", ${`${key}-`})` : Prisma.sql`"trade" = ${key}`),
  headcount: (size) => Prisma.sql`"headcount" = ${size}`,
  consultant,
  tag: (tag) => Prisma.sql`"tags" @> array[${tag}]`,
}

type Conditions = { [F in FilterField]: (value: NonNullable<PortfolioFilter[F]>, asking: Asking) => Prisma.Sql }

/** `members`: of the agency, so that whoever has left counts as nobody. `search`: folded. */
export function conditionsOf(
  { scope }: Tenant,
  { filter, search }: { filter: PortfolioFilter; search: string },
  members: readonly string[],
): Prisma.Sql[] {
  return [...filtered(filter, { scope, members }), ...searched(search)]
}

function filtered(filter: PortfolioFilter, asking: Asking): Prisma.Sql[] {
  return narrowing(filter).map(([field, value]) =>
    (conditions[field] as (value: string, asking: Asking) => Prisma.Sql)(value, asking),
  )
}

/**
 * Every word of the search is in the name, begins a word of name or region, or is what the trade is called in either
 * language. One letter alone must begin a word of the name: it is in nearly everything else. `search`: folded.
 */
function searched(search: string): Prisma.Sql[] {
  const words = search.split(' ').filter(Boolean).slice(0, 6)
  return words.map((word) => {
    const plain = word.replaceAll(/[\\%_]/g, String.raw`\$&`)
    if (/^.$/u.test(word)) return Prisma.sql`("sortName" like ${`${plain}%`} or "sortName" like ${`% ${plain}%`})`
    return Prisma.sql`("sortName" like ${`%${plain}%`} or "searchText" like ${`% ${plain}%`}
      or "trade" = any(${tradesCalled(word)}))`
  })
}
