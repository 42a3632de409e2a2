import type { Sizes } from '@/scripts/lib/bench-request.mjs'

/** What is measured on, made by statements over whole sets. The same sizes give the same rows, dated from today back. */

/** Workspaces by number. */
export const places = { wide: 1, narrow: 2, deep: 3 } as const
export const slugs = { wide: 'wide', narrow: 'narrow', deep: 'deep' } as const
/**
 * Clients of the wide workspace that have an owner with a session and an open assessment. The agency has as many sessions:
 * what is limited by session is asked for in turns.
 */
export const writers = 400
/** Clients of the narrow workspace: one page. */
export const page = 50
/** Falls into every client list about once in sixty. */
export const searchedWord = 'falkenberg'

export type Statement = { readonly what: string; readonly sql: string; readonly values?: readonly unknown[] }
export type Catalogue = {
  readonly key: string
  readonly version: number
  readonly hash: string
  readonly questions: readonly string[]
  readonly dimensions: readonly string[]
  readonly knockouts: readonly string[]
  readonly indicators: readonly { readonly key: string; readonly cadence: string; readonly aggregation: string }[]
}

/** Ids that look like the product's and sort like them; a chance that depends on nothing but its arguments. */
const tools = `
  create schema bench;
  create function bench.id(kind int, place int, n bigint) returns uuid language sql immutable parallel safe as
    $$ select (lpad(to_hex(kind), 8, '0') || '-' || lpad(to_hex(place), 4, '0') || '-7000-8000-'
      || lpad(to_hex(n), 12, '0'))::uuid $$;
  create function bench.chance(seed text) returns float language sql immutable parallel safe as
    $$ select ('x' || substr(md5(seed), 1, 6))::bit(24)::int / 16777216.0 $$;
  create table bench.written (id uuid primary key, value jsonb, at timestamptz not null);
  -- foreign keys and the tally's trigger are made up for below
  set session_replication_role = replica;
  set synchronous_commit = off`

const people = (): Statement[] => [
  {
    what: 'people',
    sql: `insert into "User" (id, email, name, locale, "createdAt")
      select bench.id(1, 0, n), 'person' || n || '@example.org', 'Person ' || n, 'en', now() - interval '2 years'
      from generate_series(0, $1::int) n`,
    values: [writers],
  },
  {
    what: 'sessions',
    sql: `insert into "Session" (id, "userId", "createdAt", "expiresAt")
      select bench.id(2, 0, n), bench.id(1, 0, n), now(), now() + interval '1 day' from generate_series(0, $1::int) n
      union all
      select bench.id(2, 1, n), bench.id(1, 0, 0), now(), now() + interval '1 day' from generate_series(1, $1::int) n`,
    values: [writers],
  },
  {
    what: 'memberships of the agency',
    sql: `insert into "Membership" (id, "userId", "workspaceId", role, "createdAt")
      select bench.id(3, place, 0), bench.id(1, 0, 0), bench.id(4, place, 0), 'owner', now()
      from unnest($1::int[]) place`,
    values: [Object.values(places)],
  },
  {
    what: 'memberships of owners',
    sql: `insert into "Membership" (id, "userId", "workspaceId", "clientId", role, "createdAt")
      select bench.id(3, 1, n), bench.id(1, 0, n), bench.id(4, 1, 0), bench.id(5, 1, n), 'client_owner', now()
      from generate_series(1, $1::int) n`,
    values: [writers],
  },
]

const workspaces = ({ workspaces: count }: Sizes): Statement[] => [
  {
    what: 'workspaces',
    sql: `insert into "WorkspaceDirectory" (id, slug)
      select bench.id(4, n, 0), coalesce(($2::text[])[n], 'agency-' || n) from generate_series(1, $1::int) n`,
    values: [count, Object.values(slugs)],
  },
  {
    what: 'names of workspaces',
    sql: `insert into "Workspace" ("workspaceId", name, locale, "createdAt")
      select id, 'Agency ' || slug, 'en', now() - interval '2 years' from "WorkspaceDirectory"`,
  },
]

const firms = `array['Cafe','Bakery','Joinery','Physio','Winery','Bookshop','Bikes','Notary','Dentist','Salon','Hotel']`
const families = `array['Falkenberg','Moser','Huber','Lindner','Aigner','Brandt','Castelli','Dorfner','Egger','Fuchs',
  'Gruber','Hagen','Imhof','Jansen','Keller','Lang','Maurer','Neumann','Ott','Pfister','Quandt','Reiter','Sommer',
  'Thaler','Ulrich','Vogt','Wagner','Xaver','Young','Zeller','Albers','Bauer','Conrad','Dietz','Ebner','Frank','Graf',
  'Haas','Iller','Jung','Koch','Lutz','Meier','Nagel','Otto','Pohl','Rapp','Seidl','Traub','Unger','Vetter','Weiss',
  'Zorn','Arndt','Beck','Cramer','Doll','Ernst','Fink','Gross']`

/** @param over `place` and `n` of the clients to be made */
const clientsOf = (what: string, over: string, values: readonly unknown[]): Statement => ({
  what,
  sql: `insert into "Client" ("workspaceId", id, name, trade, headcount, market, region, locale, "timeZone", "createdAt")
    select bench.id(4, place, 0), bench.id(5, place, n),
      (${firms})[1 + n % 11] || ' ' || (${families})[1 + floor(60 * bench.chance('family' || n))::int] || ' ' || n,
      (array['I-cafe', 'I', 'G', 'C', 'M', 'Q'])[1 + n % 6], (array['1', '2-5', '6-9', '10-49'])[1 + n % 4],
      (array['b2c', 'b2b', 'both'])[1 + n % 3], (array['Konstanz', 'Linz', 'Basel', 'Leipzig'])[1 + n % 4], 'de',
      'Europe/Berlin', now() - interval '2 years'
    from ${over}`,
  values,
})

const clients = (sizes: Sizes): Statement[] => [
  clientsOf('clients', `(select ${places.wide} as place, n from generate_series(1, $1::int) n) made`, [sizes.clients]),
  // the very rows of the first page, so that both workspaces show the same
  {
    what: 'clients of the narrow workspace',
    sql: `insert into "Client" ("workspaceId", id, name, trade, headcount, market, region, locale, "timeZone", "createdAt")
      select bench.id(4, 2, 0), bench.id(5, 2, ('x' || right(id::text, 12))::bit(48)::bigint), name, trade, headcount,
        market, region, locale, "timeZone", "createdAt"
      from "Client" where "workspaceId" = bench.id(4, 1, 0) order by lower(name), "Client".id limit ${page}`,
  },
  clientsOf('clients of the deep workspace', `(select 3 as place, n from generate_series(1, $1::int) n) made`, [
    sizes.deep,
  ]),
  clientsOf(
    'clients of others',
    `(select place, n from generate_series(4, $1::int) place, generate_series(1, 5) n) made`,
    [sizes.workspaces],
  ),
]

const summary = (catalogue: Catalogue): Statement => ({
  what: 'summaries of clients',
  sql: `insert into "ClientSummary" ("workspaceId", "clientId", name, "sortName", "searchText", trade, headcount, state,
      answered, asked, verdict, "verdictRank", readiness, "readinessSort", level, balance, "submittedAt", "reviewOn",
      "reviewSort", "lastActivityAt", "activityOn", change, "changeSort", movement, "previousVerdict", history,
      dimensions, knockouts)
    select "workspaceId", id, name, lower(name), ' ' || lower(name) || ' ' || lower(region), trade, headcount,
      case when r.n <= ${writers} then 'answering' else 'submitted' end, 60, 60,
      v.verdict, v.rank, r.readiness, r.readiness, 1 + floor(r.readiness / 25.01)::int, r.balance,
      r.submitted, (r.submitted + interval '182 days')::date, (r.submitted + interval '182 days')::date, r.submitted,
      r.submitted::date, r.change, r.change,
      case when r.change >= 5 then 'up' when r.change <= -5 then 'down' else 'same' end, v.verdict,
      (select jsonb_agg(jsonb_build_object('on', to_char(r.submitted - (6 - h) * interval '90 days', 'YYYY-MM-DD'),
        'readiness', greatest(0, r.readiness - (6 - h) * 3), 'balance', r.balance, 'verdict', v.verdict))
        from generate_series(1, 6) h),
      (select jsonb_object_agg(d, round((100 * bench.chance(d || r.n))::numeric)) from unnest($1::text[]) d),
      case when r.n % 5 = 0 then ($2::text[])[1:1] else '{}' end
    from "Client" c
    cross join lateral (select ('x' || right(c.id::text, 12))::bit(48)::bigint as n) numbered
    cross join lateral (select numbered.n, round((100 * bench.chance('readiness' || numbered.n))::numeric, 1)::float
        as readiness, round((200 * bench.chance('balance' || numbered.n) - 100)::numeric, 1)::float as balance,
      round((40 * bench.chance('change' || numbered.n) - 20)::numeric, 1)::float as change,
      date_trunc('day', now()) - (numbered.n % 400) * interval '1 day' as submitted) r
    cross join lateral (select (array['OPEN', 'NOT_NOW', 'NO', 'MAYBE_SMALL', 'MAYBE', 'PREPARE', 'YES'])[1 + r.n % 7]
      as verdict, 1 + r.n % 7 as rank) v`,
  values: [catalogue.dimensions, catalogue.knockouts],
})

/** The order in which the rows need each other. */
export function statements(sizes: Sizes, catalogue: Catalogue): Statement[] {
  return [{ what: 'ids', sql: tools }, ...people(), ...workspaces(sizes), ...clients(sizes), summary(catalogue)]
}
