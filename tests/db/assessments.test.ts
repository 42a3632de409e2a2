import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import {
  readAgencyNotes,
  readAssessmentHead,
  readTopic,
  saveAnswer,
  sealGutFeeling,
  startAssessment,
  writeAgencyNote,
} from '@/lib/assessments/operations'
import type { SaveAnswer } from '@/lib/assessments/schema'
import type { AnswerValue } from '@/lib/catalogues/schema'
import { openAgency, patiently, refusal, sql, stage, tap, workspaceId, type Voice } from '../support/assessment-stage'

beforeAll(openAgency)

test('one assessment is open at a time, numbered from T0', async () => {
  const { as, assessmentId } = await stage()
  const again = as('agency', (tenant) => startAssessment.run(tenant, { form: 'short' }))
  expect(await refusal(again)).toBe('conflict assessment_open')
  const head = await as('owner', (tenant) => readAssessmentHead.run(tenant, { assessmentId }))
  expect(head).toMatchObject({ number: 0, state: 'open', mine: { voice: 'owner', sealed: false, free: true } })
  expect(head.progress.answered).toBe(0)
  expect(head.progress.asked).toBeGreaterThan(40)
})

test('a topic comes in one language, with master data only suggested', async () => {
  const { as, assessmentId } = await stage()
  const read = { assessmentId, topic: 'market' }
  const german = await as('owner', (tenant) => readTopic.run(tenant, { ...read, locale: 'de' }))
  const english = await as('owner', (tenant) => readTopic.run(tenant, { ...read, locale: 'en' }))
  expect(german.topic.name).not.toBe(english.topic.name)
  const size = german.questions.find(({ key }) => key === 'F13')
  expect(size).toMatchObject({ masterData: 'headcount', suggested: '6-9', value: null, answeredBy: null })
  expect(JSON.stringify(german)).not.toContain('"en"')
  const unknown = as('owner', (tenant) => readTopic.run(tenant, { ...read, topic: 'nothing', locale: 'de' }))
  expect(await refusal(unknown)).toBe('not_found topic')
})

test('a firm of one person has no team and its own wordings', async () => {
  const { as, assessmentId } = await stage('1')
  const view = await as('owner', (tenant) => readTopic.run(tenant, { assessmentId, locale: 'de' }))
  expect(view.solo).toBe(true)
  expect(view.topics.map(({ key }) => key)).not.toContain('team')
})

test('answers that do not fit are refused at the value', async () => {
  const { as, assessmentId } = await stage()
  const save = (question: string, value: AnswerValue) =>
    refusal(as('owner', (tenant) => saveAnswer.run(tenant, tap(assessmentId, question, value))))
  expect(await save('F3', 0.3)).toBe('invalid answer out_of_range')
  expect(await save('F2', 'many')).toBe('invalid answer unknown_option')
  expect(await save('F3', 'na')).toBe('invalid answer not_applicable_not_allowed')
  expect(await save('NOPE', 1)).toBe('invalid answer unknown_question')
  expect(await save('F3', 'unknown')).toBe('')
})

test('twenty copies of one tap leave one revision and get one answer', async () => {
  const { as, assessmentId } = await stage()
  const copy = tap(assessmentId, 'F3', 0.5)
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => patiently(() => as('owner', (tenant) => saveAnswer.run(tenant, copy)))),
  )
  expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1)
  expect(replies[0]).toMatchObject({ applied: true, revision: 1 })
  expect(await sql('select from "AnswerRevision" where id = $1', [copy.id])).toHaveLength(1)
  const other = { ...tap(assessmentId, 'F9', 0.5), id: copy.id }
  expect(await refusal(as('owner', (tenant) => saveAnswer.run(tenant, other)))).toBe('conflict id_taken')
})

test('a late retry of the same device never overwrites a newer tap; another device does', async () => {
  const { as, assessmentId } = await stage()
  const first = tap(assessmentId, 'F3', 0.25, 1)
  const second = { ...tap(assessmentId, 'F3', 0.75, 2), device: first.device }
  const late = { ...first, id: randomUUID() }
  const save = (input: SaveAnswer) => as('owner', (tenant) => saveAnswer.run(tenant, input))
  expect(await save(second)).toMatchObject({ applied: true, revision: 1 })
  expect(await save(late)).toMatchObject({ applied: false, revision: 1 })
  expect(await sql('select value from "Answer" where "assessmentId" = $1', [assessmentId])).toEqual([{ value: 0.75 }])
  expect(await save(tap(assessmentId, 'F3', 1))).toMatchObject({ applied: true, revision: 2 })
  expect(await save(second)).toMatchObject({ applied: false })
  expect(await save(tap(assessmentId, 'F3', null))).toMatchObject({ applied: true, progress: { answered: 0 } })
})

test('the client’s row in lists follows every tap', async () => {
  const { as, assessmentId, clientId } = await stage()
  await as('owner', (tenant) => saveAnswer.run(tenant, tap(assessmentId, 'F3', 0.5)))
  const [row] = await sql('select state, answered, "assessmentId" from "ClientSummary" where "clientId" = $1', [
    clientId,
  ])
  expect(row).toEqual({ state: 'answering', answered: 1, assessmentId })
})

test('a gut feeling is sealed once for each voice, and nobody reads it before the submission', async () => {
  const { as, assessmentId } = await stage()
  const seal = (who: Voice) => as(who, (tenant) => sealGutFeeling.run(tenant, { assessmentId, vote: 'maybe' }))
  for (const who of ['agency', 'owner', 'member'] as const) await seal(who)
  expect(await refusal(seal('owner'))).toBe('conflict already_sealed')
  const head = await as('owner', (tenant) => readAssessmentHead.run(tenant, { assessmentId }))
  expect(head.gutFeelings.map(({ voice }) => voice).toSorted()).toEqual(['adviser', 'owner', 'third'])
  expect(head.mine).toEqual({ voice: 'owner', sealed: true, free: false })
  expect(JSON.stringify(head)).not.toContain('maybe')
  const seen = await as('owner', (tenant) => tenant.db.sealedVote.findMany({ where: { workspaceId } }))
  expect(seen).toEqual([])
})

test('an adviser’s note stays inside the agency', async () => {
  const { as, assessmentId } = await stage()
  const note = (body: string) =>
    as('agency', (tenant) => writeAgencyNote.run(tenant, { assessmentId, question: 'F3', body }))
  await note('Ask again in spring.')
  await note('Ask again in summer.')
  const notes = await as('agency', (tenant) => readAgencyNotes.run(tenant, { assessmentId }))
  expect(notes).toMatchObject([{ question: 'F3', body: 'Ask again in summer.', authorName: 'Mia Keller' }])
  const view = await as('owner', (tenant) => readTopic.run(tenant, { assessmentId, topic: 'market', locale: 'de' }))
  expect(JSON.stringify(view)).not.toContain('summer')
  expect(await refusal(as('owner', (tenant) => readAgencyNotes.run(tenant, { assessmentId })))).toBe(
    'forbidden agency-note.read',
  )
  await note('')
  expect(await as('agency', (tenant) => readAgencyNotes.run(tenant, { assessmentId }))).toEqual([])
})
