import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asApp } from '../support/as-app'
import { testDatabase, withClient } from '../support/database'
import { buildWorld, type World } from '../support/world'

/** Read before a tenant is known, and nothing else. */
const globalTables = [
  'AccountEvent',
  'CatalogueVersion',
  'Credential',
  'Membership',
  'OutboxMessage',
  'RateLimiterFlexible',
  'Session',
  'Token',
  'User',
  'WorkspaceDirectory',
  '_prisma_migrations',
]

/** Granted to the app: select, insert, update, delete. What is not listed is refused. */
const appGrants: Record<string, string> = {
  AccountEvent: 'i',
  AgencyNote: 'sid',
  Answer: 'si',
  AnswerRevision: 'si',
  Assessment: 's',
  AssessmentResult: 'si',
  AuditEntry: 'si',
  CatalogueVersion: 's',
  Client: 'si',
  ClientCatalogue: 'si',
  ClientIndicator: 'si',
  ClientSummary: 'si',
  Credential: 'si',
  GutFeeling: 'si',
  IdempotencyRecord: 'sid',
  Invitation: 's',
  Measurement: 'si',
  MeasurementRevision: 'si',
  Membership: 'sid',
  OutboxMessage: 'i',
  PortfolioTally: 'sid',
  RateLimiterFlexible: 'siud',
  Respondent: 'si',
  SealedVote: 'si',
  Session: 's',
  Token: 's',
  User: 'si',
  Workspace: 'si',
  WorkspaceDirectory: 'si',
  _prisma_migrations: 's',
}

/** Columns of those that the app may change, besides. */
const appChanges: Record<string, string> = {
  AgencyNote: 'authorId body revision updatedAt',
  Answer: 'answeredAt authorId authorSide device note revision sequence tappedAt value',
  Assessment: 'confirmationRequestedAt submittedAt submittedById',
  Client: 'consultantId headcount locale market name region revision tags timeZone trade',
  ClientIndicator:
    'adoptedAt baseline catalogueHash catalogueKey corridorHi corridorLo corridorTolerance lastPeriod retiredAt' +
    ' revision staleFrom target targetBy targetFrom',
  ClientSummary:
    'activityOn answered asked assessmentId balance change changeSort consultantId dimensions headcount history' +
    ' indicators knockouts lastActivityAt level movement name onBehalf previousVerdict readiness readinessSort reviewOn' +
    ' reviewSort searchText sortName staleOn staleSort state submittedAt tags trade unknown verdict verdictRank',
  Credential: 'changedAt passwordHash',
  IdempotencyRecord: 'response',
  Invitation: 'acceptedAt acceptedById revokedAt',
  Measurement: 'denominator numerator revision singles value',
  Membership: 'role',
  PortfolioTally: 'count',
  Respondent: 'kind userId',
  Session: 'revokedAt',
  Token: 'revokedAt usedAt',
  User: 'locale name theme',
  Workspace: 'locale name revision',
}

/** Columns that no row begins with, where not every one may be given. */
const appNeverBegins: Record<string, string> = {
  Assessment: 'confirmationRequestedAt submittedAt submittedById submittedXid',
  Invitation: 'acceptedAt acceptedById revokedAt',
  Session: 'revokedAt',
  Token: 'revokedAt usedAt',
}

type Row = Record<string, unknown>
const ask = (sql: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(testDatabase().urls.admin, async (client) => (await client.query<Row>(sql, values)).rows)

let world: World
let tenantTables: string[]
beforeAll(async () => {
  world = await buildWorld()
  const rows = await ask(`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by relname collate "C"`)
  tenantTables = rows.map(({ name }) => String(name)).filter((name) => !globalTables.includes(name))
})
afterAll(() => world.db.$disconnect())

describe('the catalogue', () => {
  test('knows nineteen kinds of rows that belong to a tenant', () => {
    expect(tenantTables).toHaveLength(19)
  })

  test('shows forced row-level security with one permissive policy on each of them', async () => {
    const rows = await ask(`select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        array(select concat(p.polpermissive::text, p.polcmd, (pg_get_expr(p.polqual, p.polrelid) like '%app.workspace_id%')::text)
          from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`)
    const tenant = rows.filter(({ name }) => tenantTables.includes(String(name)))
    expect(tenant).toHaveLength(tenantTables.length)
    for (const row of tenant) expect(row).toEqual({ name: row['name'], forced: true, policies: ['true*true'] })
  })

  test('has one permissive policy for each command on memberships', async () => {
    const rows = await ask(`select polcmd::text as command, polpermissive as permissive,
        concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) like '%app.workspace_id%' as tenant
      from pg_policy where polrelid = '"Membership"'::regclass order by polcmd`)
    const one = (command: string) => ({ command, permissive: true, tenant: true })
    expect(rows).toEqual(['a', 'd', 'r', 'w'].map(one))
    const [table] = await ask(`select relrowsecurity and relforcerowsecurity as forced from pg_class
      where oid = '"Membership"'::regclass`)
    expect(table).toEqual({ forced: true })
  })

  test('has the tenant at the beginning of every key', async () => {
    const rows = await ask(
      `select c.relname || '.' || i.relname as key,
         (select attname from pg_attribute a where a.attrelid = x.indrelid and a.attnum = x.indkey[0]) as first
       from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
       where c.relname = any($1) and c.relnamespace = 'public'::regnamespace
       union all
       select c.relname || '.' || k.conname,
         (select attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1])
       from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'f' and c.relname = any($1)
       union all
       select c.relname || '.' || k.conname || ' (points at)',
         (select attname from pg_attribute a where a.attrelid = k.confrelid and a.attnum = k.confkey[1])
       from pg_constraint k join pg_class c on c.oid = k.conrelid
       where k.contype = 'f' and c.relname = any($1) and k.confrelid <> '"WorkspaceDirectory"'::regclass`,
      [tenantTables],
    )
    expect(rows.length).toBeGreaterThan(50)
    expect(rows.filter(({ first }) => first !== 'workspaceId')).toEqual([])
  })

  test('gives every tenant table a primary key', async () => {
    const rows = await ask(
      `select relname as name from pg_class c where relname = any($1) and relnamespace = 'public'::regnamespace
       and exists (select from pg_index x where x.indrelid = c.oid and x.indisprimary)`,
      [tenantTables],
    )
    expect(rows).toHaveLength(tenantTables.length)
  })

  test('has no foreign key from a global table into a tenant', async () => {
    const rows = await ask(
      `select conname from pg_constraint where contype = 'f' and confrelid::regclass::text = any($1)
         and not conrelid::regclass::text = any($1)`,
      [tenantTables.map((name) => `"${name}"`)],
    )
    expect(rows).toEqual([])
  })

  test('runs no function and shows no view with more rights than the caller', async () => {
    expect(await ask(`select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`)).toEqual(
      [],
    )
    expect(await ask(`select viewname from pg_views where schemaname = 'public'`)).toEqual([])
  })
})

describe('the app', () => {
  test('may do what is listed', async () => {
    const rows = await ask(`select c.relname as name,
        concat(case when has_table_privilege('lotse_app', c.oid, 'select') then 's' end,
          case when has_table_privilege('lotse_app', c.oid, 'insert') then 'i' end,
          case when has_table_privilege('lotse_app', c.oid, 'update') then 'u' end,
          case when has_table_privilege('lotse_app', c.oid, 'delete') then 'd' end,
          case when has_table_privilege('lotse_app', c.oid, 'truncate') then ' truncate' end,
          case when has_table_privilege('lotse_app', c.oid, 'references') then ' references' end,
          case when has_table_privilege('lotse_app', c.oid, 'trigger') then ' trigger' end) as may
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`)
    expect(Object.fromEntries(rows.map(({ name, may }) => [name, may]))).toEqual(appGrants)
  })

  test('changes these columns, and begins a row without those', async () => {
    const rows = await ask(`select c.relname as name, a.attname as column,
        has_column_privilege('lotse_app', c.oid, a.attnum, 'insert') as begins,
        has_column_privilege('lotse_app', c.oid, a.attnum, 'update') as changes
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'RateLimiterFlexible'
      order by a.attname collate "C"`)
    const listed = (of: (row: Row) => boolean) => {
      const found: Record<string, string> = {}
      for (const row of rows.filter(of)) {
        const name = String(row['name'])
        found[name] = [found[name] ?? '', String(row['column'])].join(' ').trim()
      }
      return found
    }
    expect(listed(({ changes }) => changes === true)).toEqual(appChanges)
    const partly = new Set(rows.filter(({ begins }) => begins === true).map(({ name }) => name))
    expect(listed(({ name, begins }) => begins === false && partly.has(name))).toEqual(appNeverBegins)
  })

  test('owns nothing, cannot bypass and cannot become somebody else', async () => {
    const [role] = await ask(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_auth_members where member = r.oid) as member,
        (select count(*)::int from pg_class where relowner = r.oid) as owns,
        has_schema_privilege(oid, 'public', 'create') as creates
      from pg_roles r where rolname = 'lotse_app'`)
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      member: 0,
      owns: 0,
      creates: false,
    })
    await expect(
      asApp({}, (client) => client.query('alter table "Client" disable row level security')),
    ).rejects.toThrow(/must be owner/)
    await expect(asApp({}, (client) => client.query('set role lotse_owner'))).rejects.toThrow(/permission denied/)
  })
})
