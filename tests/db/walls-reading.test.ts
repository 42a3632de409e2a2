import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agencyA, asApp, insideA1, type Settings } from '../support/as-app'
import { testDatabase, withClient } from '../support/database'
import { buildWorld, type World } from '../support/world'
import { idOf, objectsOf } from '../support/world-names'

/** Every table that has a workspace; what they must look like is told in walls.test.ts. */
let tenantTables: string[]
let world: World
beforeAll(async () => {
  world = await buildWorld()
  const { rows } = await withClient(testDatabase().urls.admin, (client) =>
    client.query<{ name: string }>(
      `select distinct table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'workspaceId' and table_name not in ('Membership', 'Token', 'OutboxMessage')`,
    ),
  )
  tenantTables = rows.map(({ name }) => name)
  expect(tenantTables).toContain('Answer')
})
afterAll(() => world.db.$disconnect())

const a1 = objectsOf('a1')

async function counts(settings: Settings, url = testDatabase().urls.app): Promise<Record<string, number>> {
  return asApp(
    settings,
    async (client) => {
      const found: Record<string, number> = {}
      for (const table of tenantTables) {
        const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from "${table}"`)
        found[table] = rows[0]?.n ?? -1
      }
      return found
    },
    url,
  )
}

describe('without the right settings', () => {
  const nothing: [string, Settings][] = [
    ['none at all', {}],
    ['empty ones', { workspace_id: '', client_id: '', audience: '', user_id: '' }],
    ['a user alone', { user_id: idOf('a.owner') }],
    ['a client alone', { client_id: a1.clientId, audience: 'agency' }],
    ['"all" alone', { client_id: 'all', audience: 'agency' }],
    ['a workspace that does not exist', { ...agencyA, workspace_id: idOf('no such workspace') }],
  ]
  for (const [name, settings] of nothing) {
    test(`${name} shows no row of any tenant`, async () => {
      expect(Object.entries(await counts(settings)).filter(([, n]) => n !== 0)).toEqual([])
      if (name !== 'a user alone') return
      expect(Object.entries(await counts(settings, testDatabase().urls.owner)).filter(([, n]) => n !== 0)).toEqual([])
    })
  }

  test('a workspace without a client shows the workspace itself and nothing of its clients', async () => {
    const found = await counts({ workspace_id: a1.workspaceId, audience: 'agency' })
    expect(Object.entries(found).filter(([, n]) => n !== 0)).toEqual([['Workspace', 1]])
  })

  test('settings end with their transaction', async () => {
    const left = await withClient(testDatabase().urls.app, async (client) => {
      await client.query('begin')
      await client.query(`select set_config('app.workspace_id', $1, true)`, [a1.workspaceId])
      expect((await client.query('select from "Workspace"')).rowCount).toBe(1)
      await client.query('commit')
      return (await client.query('select from "Workspace"')).rowCount
    })
    expect(left).toBe(0)
  })
})

describe('with settings', () => {
  const probed = ['Client', 'ClientSummary', 'Invitation', 'Assessment', 'Respondent', 'Answer', 'AnswerRevision']
  const more = ['GutFeeling', 'AssessmentResult', 'ClientCatalogue', 'SealedVote', 'AgencyNote']

  test.each([...probed, ...more])('%s shows its own rows and nobody else’s', async (table) => {
    const key = table === 'Client' ? 'id' : 'clientId'
    const whose = (settings: Settings) =>
      asApp(settings, async (client) => {
        const sql = `select distinct "workspaceId" as workspace, "${key}" as client from "${table}" where "${key}" is not null`
        return (await client.query<{ workspace: string; client: string }>(sql)).rows
      })
    const all = await whose(agencyA)
    expect(all.length).toBeGreaterThan(1)
    expect(all.every(({ workspace }) => workspace === a1.workspaceId)).toBe(true)
    const own = await whose({ ...insideA1, audience: 'agency' })
    expect(own).toEqual([{ workspace: a1.workspaceId, client: a1.clientId }])
  })

  test('a client sees no invitation of the agency', async () => {
    const invited = (settings: Settings) =>
      asApp(
        settings,
        async (client) => (await client.query('select from "Invitation" where "clientId" is null')).rowCount,
      )
    expect(await invited(agencyA)).toBe(1)
    expect(await invited(insideA1)).toBe(0)
  })

  test('memberships: one’s own everywhere, others’ only inside the open tenant', async () => {
    const seen = (settings: Settings) =>
      asApp(settings, async (client) => {
        const { rows } = await client.query<{ userId: string }>('select "userId" from "Membership"')
        return rows.map(({ userId }) => userId).toSorted()
      })
    expect(await seen({ user_id: idOf('a.owner') })).toEqual([idOf('a.owner')])
    expect(await seen(insideA1)).toEqual(
      ['a1.client_owner', 'a1.client_member', 'a1.client_viewer'].map(idOf).toSorted(),
    )
    expect(await seen(agencyA)).not.toContain(idOf('b.owner'))
    expect(await seen({})).toEqual([])
  })

  test('a gut feeling stays shut until submission, for everybody', async () => {
    const read = (settings: Settings, assessmentId: string) =>
      asApp(settings, async (client) => {
        const values = [assessmentId]
        const feelings = await client.query('select from "GutFeeling" where "assessmentId" = $1', values)
        const votes = await client.query('select from "SealedVote" where "assessmentId" = $1', values)
        return { feelings: feelings.rowCount, votes: votes.rowCount }
      })
    for (const settings of [agencyA, insideA1]) {
      expect(await read(settings, a1.openId)).toEqual({ feelings: 1, votes: 0 })
      expect(await read(settings, a1.submittedId)).toEqual({ feelings: 1, votes: 1 })
    }
  })

  const submit = 'update "Assessment" set "submittedAt" = now() where id = $1'
  test.each([
    ['as it is', [submit]],
    ['inside a savepoint', ['savepoint a', submit]],
    ['after a savepoint', ['savepoint a', submit, 'release savepoint a']],
    ['twice', [submit, 'update "Assessment" set "confirmationRequestedAt" = now() where id = $1']],
  ])('nobody looks into a vote by submitting and taking it back: %s', async (_, statements) => {
    const seen = await asApp(insideA1, async (client) => {
      for (const sql of statements) await client.query(sql, sql.includes('$1') ? [a1.openId] : [])
      return (await client.query('select vote from "SealedVote" where "assessmentId" = $1', [a1.openId])).rowCount
    })
    expect(seen).toBe(0)
  })

  test('not even the owner of the tables forges the transaction that submitted', async () => {
    const seen = await asApp(
      insideA1,
      async (client) => {
        await client.query('update "Assessment" set "submittedAt" = now(), "submittedXid" = \'1\' where id = $1', [
          a1.openId,
        ])
        await client.query('update "Assessment" set "submittedXid" = \'1\' where id = $1', [a1.openId])
        return (await client.query('select vote from "SealedVote" where "assessmentId" = $1', [a1.openId])).rowCount
      },
      testDatabase().urls.owner,
    )
    expect(seen).toBe(0)
  })

  test('notes of the agency do not exist for the client’s people', async () => {
    const notes = (audience: string | undefined) =>
      asApp({ ...insideA1, ...(audience !== undefined ? { audience } : { audience: '' }) }, async (client) => {
        return (await client.query('select from "AgencyNote"')).rowCount
      })
    expect(await notes('agency')).toBe(2)
    expect(await notes('client')).toBe(0)
    expect(await notes(undefined)).toBe(0)
    await expect(
      asApp(insideA1, (client) =>
        client.query(`insert into "AgencyNote" values ($1, $2, $3, 'K1', 'from the client', $4, now(), 1)`, [
          a1.workspaceId,
          a1.clientId,
          a1.openId,
          idOf('a1.client_owner'),
        ]),
      ),
    ).rejects.toThrow(/row-level security/)
  })
})
