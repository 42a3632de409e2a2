import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { testDatabase, withClient } from '../support/database'
import { readDifference } from '../support/schema-engine.mjs'

const path = fileURLToPath(new URL('../../prisma/schema.prisma', import.meta.url))
const schema = readFileSync(path, 'utf8')

/** The SQL that would turn the migrated database into what the schema describes. */
async function difference(content: string): Promise<string[]> {
  const sql = await readDifference(testDatabase().urls.owner, { path, content })
  return sql.split('\n').filter((line) => line !== '' && !line.startsWith('--'))
}

// Prisma cannot say "nulls not distinct", nor that a key carries further columns: what only the migrations know
const onlyInMigration = [
  'DROP INDEX "ClientSummary_filters_idx";',
  'DROP INDEX "Membership_place_key";',
  'ALTER TABLE "Measurement" DROP CONSTRAINT "Measurement_pkey",',
  'ADD CONSTRAINT "Measurement_pkey" PRIMARY KEY ("workspaceId", "clientId", "indicatorKey", "startsOn");',
]

test('the schema and the migrations describe the same tables', async () => {
  expect(await difference(schema)).toEqual(onlyInMigration)
})

test('a column that only the schema has is noticed', async () => {
  const edited = schema.replace('model Workspace {', 'model Workspace {\n  motto String?')
  expect(await difference(edited)).toContain('ALTER TABLE "Workspace" ADD COLUMN     "motto" TEXT;')
})

test('the roles can do what they are for, and no more', async () => {
  const { rows } = await withClient(testDatabase().urls.admin, (client) =>
    client.query<Record<string, unknown>>(
      `select rolname as name, rolsuper as super, rolcreaterole as roles, rolcreatedb as databases,
         rolreplication as replication, rolbypassrls as bypass, rolcanlogin as login,
         array(select parent.rolname from pg_auth_members m join pg_roles parent on parent.oid = m.roleid
               where m.member = pg_roles.oid)::text[] as member
       from pg_roles where rolname like 'lotse\\_%' order by 1`,
    ),
  )
  const plain = { super: false, roles: false, databases: false, replication: false, bypass: false, login: true }
  expect(rows).toEqual(['lotse_app', 'lotse_owner', 'lotse_worker'].map((name) => ({ name, ...plain, member: [] })))
})

test('the indexes that only the migrations know: a missing client is a place, and a key carries the figures', async () => {
  const { rows } = await withClient(testDatabase().urls.owner, (client) =>
    client.query<{ indexdef: string }>(
      `select indexdef from pg_indexes where indexname in ('Membership_place_key', 'Measurement_pkey') order by 1`,
    ),
  )
  expect(rows.map(({ indexdef }) => indexdef)).toEqual([
    'CREATE UNIQUE INDEX "Measurement_pkey" ON public."Measurement" USING btree' +
      ' ("workspaceId", "clientId", "indicatorKey", "startsOn")' +
      ' INCLUDE (period, value, numerator, denominator, singles, revision)',
    'CREATE UNIQUE INDEX "Membership_place_key" ON public."Membership" USING btree' +
      ' ("userId", "workspaceId", "clientId") NULLS NOT DISTINCT',
  ])
})

test('tries are counted without a log, and nothing else is kept so', async () => {
  const { rows } = await withClient(testDatabase().urls.owner, (client) =>
    client.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence <> 'p'`,
    ),
  )
  expect(rows).toEqual([{ relname: 'RateLimiterFlexible' }])
})

test('the policies are the ones that were reviewed', async () => {
  const { rows } = await withClient(testDatabase().urls.owner, (client) =>
    client.query<{ table: string; policy: string }>(
      `select concat_ws(' ', tablename, nullif(cmd, 'ALL')) as table, concat_ws(' ', policyname, permissive, cmd, roles::text,
         'USING', regexp_replace(qual, '\\s+', ' ', 'g'),
         'CHECK', coalesce(regexp_replace(with_check, '\\s+', ' ', 'g'), '-')) as policy
       from pg_policies where schemaname = 'public' order by tablename collate "C", cmd`,
    ),
  )
  expect(Object.fromEntries(rows.map(({ table, policy }) => [table, policy]))).toMatchInlineSnapshot(`
    {
      "AgencyNote": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid)) AND (current_setting('app.audience'::text, true) = 'agency'::text)) CHECK -",
      "Answer": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid))) CHECK -",
      "AnswerRevision": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid))) CHECK -",
      "Assessment": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid))) CHECK -",
      "AssessmentResult": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid))) CHECK -",
      "AuditEntry": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid))) CHECK (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid)) AND ("actorId" = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid))",
      "Client": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR (id = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid))) CHECK -",
      "ClientCatalogue": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid))) CHECK -",
      "ClientIndicator": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid))) CHECK -",
      "ClientSummary": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND CASE WHEN (current_setting('app.client_id'::text, true) = 'all'::text) THEN true ELSE ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid) END) CHECK -",
      "Credential": "account PERMISSIVE ALL {public} USING ("userId" = ANY (ARRAY[(NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid, (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid])) CHECK -",
      "GutFeeling": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid))) CHECK -",
      "IdempotencyRecord": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND (("actorId" = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid) OR (((NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid = '00000000-0000-0000-0000-000000000000'::uuid) AND (at < (now() - '7 days'::interval))))) CHECK (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ("actorId" = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid))",
      "Invitation": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid))) CHECK (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid)) AND (("revokedAt" IS NOT NULL) OR ("acceptedById" = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid) OR (EXISTS ( SELECT 1 FROM "Membership" asking WHERE ((asking."userId" = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid) AND (asking."workspaceId" = "Invitation"."workspaceId") AND (asking."clientId" IS NULL) AND ((asking.role = 'owner'::text) OR ("Invitation"."clientId" IS NOT NULL)))))))",
      "Measurement": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid))) CHECK -",
      "MeasurementRevision": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid))) CHECK -",
      "Membership DELETE": "leaving PERMISSIVE DELETE {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid)) AND (EXISTS ( SELECT 1 FROM "Membership" asking WHERE ((asking."userId" = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid) AND (asking."workspaceId" = "Membership"."workspaceId") AND (asking."clientId" IS NULL) AND ((asking.role = 'owner'::text) OR ("Membership"."clientId" IS NOT NULL)))))) CHECK -",
      "Membership INSERT": "joining PERMISSIVE INSERT {public} USING CHECK (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid)) AND ("userId" = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid) AND ((EXISTS ( SELECT 1 FROM (("Token" t JOIN "Invitation" i ON (((i."workspaceId" = t."workspaceId") AND (i.id = t."subjectId")))) JOIN "User" u ON ((u.email = i.email))) WHERE ((t.hash = NULLIF(current_setting('app.token_hash'::text, true), ''::text)) AND (t.purpose = 'invitation'::text) AND (t."usedAt" IS NOT NULL) AND (t.xmin = (pg_current_xact_id())::xid) AND (i."workspaceId" = "Membership"."workspaceId") AND (NOT (i."clientId" IS DISTINCT FROM "Membership"."clientId")) AND (i.role = "Membership".role) AND (i."revokedAt" IS NULL) AND (u.id = "Membership"."userId") AND (i."acceptedById" = u.id)))) OR ((role = 'owner'::text) AND ("clientId" IS NULL) AND (EXISTS ( SELECT 1 FROM "WorkspaceDirectory" d WHERE ((d.id = "Membership"."workspaceId") AND (d.xmin = (pg_current_xact_id())::xid)))) AND (NOT (EXISTS ( SELECT 1 FROM "Membership" earlier WHERE (earlier."workspaceId" = "Membership"."workspaceId")))))))",
      "Membership SELECT": "reading PERMISSIVE SELECT {public} USING (("userId" = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid) OR (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid) OR (("clientId" IS NULL) AND (current_setting('app.audience'::text, true) = 'agency'::text))))) CHECK -",
      "Membership UPDATE": "changing PERMISSIVE UPDATE {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid)) AND (EXISTS ( SELECT 1 FROM "Membership" asking WHERE ((asking."userId" = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid) AND (asking."workspaceId" = "Membership"."workspaceId") AND (asking."clientId" IS NULL) AND ((asking.role = 'owner'::text) OR ("Membership"."clientId" IS NOT NULL)))))) CHECK -",
      "PortfolioTally": "tenant PERMISSIVE ALL {public} USING ((("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND (current_setting('app.client_id'::text, true) = 'all'::text) AND (current_setting('app.audience'::text, true) = 'agency'::text)) OR (pg_trigger_depth() > 0)) CHECK (pg_trigger_depth() > 0)",
      "Respondent": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid))) CHECK -",
      "SealedVote": "tenant PERMISSIVE ALL {public} USING (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid)) AND (EXISTS ( SELECT 1 FROM "Assessment" a WHERE ((a."workspaceId" = "SealedVote"."workspaceId") AND (a.id = "SealedVote"."assessmentId") AND (a."submittedAt" IS NOT NULL) AND (a."submittedXid" IS DISTINCT FROM pg_current_xact_id_if_assigned()))))) CHECK (("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) AND ((current_setting('app.client_id'::text, true) = 'all'::text) OR ("clientId" = (NULLIF(NULLIF(current_setting('app.client_id'::text, true), ''::text), 'all'::text))::uuid)) AND (EXISTS ( SELECT 1 FROM "GutFeeling" g WHERE ((g."workspaceId" = "SealedVote"."workspaceId") AND (g."assessmentId" = "SealedVote"."assessmentId") AND (g.voice = "SealedVote".voice) AND (g."userId" = (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid)))))",
      "Session": "account PERMISSIVE ALL {public} USING ((id = (NULLIF(current_setting('app.session_id'::text, true), ''::text))::uuid) OR ("userId" = ANY (ARRAY[(NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid, (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid]))) CHECK ("userId" = ANY (ARRAY[(NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid, (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid]))",
      "Token": "account PERMISSIVE ALL {public} USING ((hash = NULLIF(current_setting('app.token_hash'::text, true), ''::text)) OR ("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) OR (("workspaceId" IS NULL) AND ("subjectId" = ANY (ARRAY[(NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid, (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid])))) CHECK -",
      "User": "account PERMISSIVE ALL {public} USING true CHECK (id = ANY (ARRAY[(NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid, (NULLIF(current_setting('app.account_id'::text, true), ''::text))::uuid]))",
      "Workspace": "tenant PERMISSIVE ALL {public} USING ("workspaceId" = (NULLIF(current_setting('app.workspace_id'::text, true), ''::text))::uuid) CHECK -",
    }
  `)
})
