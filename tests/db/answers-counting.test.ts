import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { saveAnswer } from '@/lib/assessments/operations'
import type { AnswerValue } from '@/lib/catalogues/question-schema'
import { testDatabase, withClient } from '../support/database'
import { openAgency, sql, stage, tap, type Voice } from '../support/assessment-stage'

beforeAll(openAgency)

/** The part of the migration that brings rounds under way up to the new counting. */
function recount(): string {
  const path = fileURLToPath(new URL('../../prisma/migrations/0004_answers/migration.sql', import.meta.url))
  const migration = readFileSync(path, 'utf8')
  return migration.slice(migration.indexOf('ALTER TABLE "ClientSummary" NO FORCE'))
}

test('the migration counts a round under way as the next answer would', async () => {
  const { as, assessmentId, clientId } = await stage()
  const untouched = await stage()
  const save = (who: Voice, question: string, value: AnswerValue | null) =>
    as(who, (tenant) => saveAnswer.run(tenant, tap(assessmentId, question, value)))
  await save('agency', 'F13', '6-9')
  await save('agency', 'F3', 0.5)
  await save('owner', 'F9', 'unknown')
  await save('owner', 'L1', 1)
  await save('owner', 'L2', 1)
  await save('owner', 'L2', null)
  const columns = 'answered, unknown, "onBehalf", asked'
  const rowOf = (id: string) => sql(`select ${columns} from "ClientSummary" where "clientId" = $1`, [id])
  const [counted, fresh] = [await rowOf(clientId), await rowOf(untouched.clientId)]
  expect(counted).toMatchObject([{ answered: 3, unknown: 1, onBehalf: 2 }])

  // as the version before counted: "don't know" among the answers, master data not at all
  await sql(
    `update "ClientSummary" set asked = asked - 3, unknown = 0, "onBehalf" = 0,
       answered = case "clientId" when $1::uuid then 3 else 0 end`,
    [clientId],
  )
  await withClient(testDatabase().urls.owner, (client) => client.query(recount()))
  expect([await rowOf(clientId), await rowOf(untouched.clientId)]).toEqual([counted, fresh])
  const walls = await sql('select relname from pg_class where relrowsecurity and not relforcerowsecurity')
  expect(walls).toEqual([])
})
