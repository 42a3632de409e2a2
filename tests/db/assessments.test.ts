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
import type { AnswerValue } from '@/lib/catalogues/question-schema'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import {
  now,
  openAgency,
  refusal,
  sql,
  stage,
  tap,
  workspaceId,
  type Stage,
  type Voice,
} from '../support/assessment-stage'
import { patiently } from '../support/patiently'

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

test('a tap that waited offline does not overwrite one that another device made after it, in whatever order', async () => {
  const began = now.getTime()
  const at = (minutes: number) => new Date(began + minutes * 60_000)
  const send = async (round: Stage, input: SaveAnswer, minutes: number) =>
    round.as('owner', (tenant) => saveAnswer.run(tenant, input), at(minutes))
  const standing = async ({ assessmentId }: Stage) =>
    sql('select value from "Answer" where "assessmentId" = $1', [assessmentId])

  const round = await stage()
  const offline = tap(round.assessmentId, 'F3', 0)
  // the phone is tapped at minute 1 without a connection, the tablet at minute 5; the phone is back at minute 9
  expect(await send(round, tap(round.assessmentId, 'F3', 1), 5)).toMatchObject({ applied: true, revision: 1 })
  const late = await send(round, { ...offline, waited: 8 * 60_000 }, 9)
  expect(late).toMatchObject({ applied: false, revision: 1, answeredAt: at(5) })
  expect(await standing(round)).toEqual([{ value: 1 }])
  const history = await sql(
    'select value, at, "tappedAt" from "AnswerRevision" where "assessmentId" = $1 order by at',
    [round.assessmentId],
  )
  expect(history).toEqual([
    { value: 1, at: at(5), tappedAt: null },
    { value: 0, at: at(9), tappedAt: at(1) },
  ])
  // its retry is answered alike and changes nothing
  expect(await send(round, { ...offline, waited: 9 * 60_000 }, 10)).toMatchObject({ applied: false, revision: 1 })

  // tapped after the tablet, it stands although it waited; and against one that waited longer, it stays
  const other = await stage()
  await send(other, tap(other.assessmentId, 'F3', 1), 5)
  expect(await send(other, { ...tap(other.assessmentId, 'F3', 0), waited: 3 * 60_000 }, 9)).toMatchObject({
    applied: true,
  })
  expect(await send(other, { ...tap(other.assessmentId, 'F3', 0.5), waited: 20 * 60_000 }, 20)).toMatchObject({
    applied: false,
  })
  expect(await standing(other)).toEqual([{ value: 0 }])
})

test('a device that names an absurd wait moves its tap to the round’s beginning at most', async () => {
  const { as, assessmentId } = await stage()
  const later = new Date(now.getTime() + 60_000)
  const absurd = { ...tap(assessmentId, 'F3', 1), waited: Number.MAX_SAFE_INTEGER }
  expect(await as('owner', (tenant) => saveAnswer.run(tenant, absurd), later)).toMatchObject({ applied: true })
  expect(await sql('select "tappedAt" from "Answer" where "assessmentId" = $1', [assessmentId])).toEqual([
    { tappedAt: now },
  ])
})

test('a first tap that arrives after another device’s does not bring back what its own device has changed since', async () => {
  const { as, assessmentId } = await stage()
  const save = (input: SaveAnswer) => as('owner', (tenant) => saveAnswer.run(tenant, input))
  const first = tap(assessmentId, 'F3', 0.25, 1)
  await save({ ...first, id: randomUUID(), sequence: 2, value: 0.75 })
  await save(tap(assessmentId, 'F3', 1))
  expect(await save(first)).toMatchObject({ applied: false })
  expect(await sql('select value from "Answer" where "assessmentId" = $1', [assessmentId])).toEqual([{ value: 1 }])
})

test('a month that has not come yet is refused, by the client’s own calendar', async () => {
  const { as, assessmentId } = await stage()
  const question = standardCatalogue.questions.find((candidate) => candidate.kind === 'choice' && candidate.since)
  const choice = question && 'options' in question ? (question.options[0]?.key ?? '') : ''
  const save = (since: string, at: Date) =>
    refusal(
      as('owner', (tenant) => saveAnswer.run(tenant, tap(assessmentId, question?.key ?? '', { choice, since })), at),
    )
  expect(await save('2026-12', now)).toBe('invalid answer since_future')
  expect(await save('2026-11', now)).toBe('')
  // in Berlin December has begun
  expect(await save('2026-12', new Date('2026-11-30T23:30:00Z'))).toBe('')
})

test('the client’s row in lists follows every tap: answered, left at "don’t know", and filled in by the agency', async () => {
  const { as, assessmentId, clientId } = await stage()
  const row = async () => {
    const columns = 'state, answered, unknown, "onBehalf", asked'
    const [found] = await sql(`select ${columns} from "ClientSummary" where "clientId" = $1`, [clientId])
    return found
  }
  const save = (who: Voice, question: string, value: AnswerValue | null) =>
    as(who, (tenant) => saveAnswer.run(tenant, tap(assessmentId, question, value)))
  await save('agency', 'F3', 0.5)
  await save('agency', 'F9', 'unknown')
  const saved = await save('owner', 'F13', '6-9')
  expect(await row()).toEqual({ state: 'answering', answered: 2, unknown: 1, onBehalf: 2, asked: saved.progress.asked })
  expect(saved.progress).toMatchObject({ answered: 2, unknown: 1 })
  // the owner answers anew, and takes one back: it is no longer the agency's
  await save('owner', 'F3', 1)
  await save('owner', 'F9', null)
  expect(await row()).toMatchObject({ answered: 2, unknown: 0, onBehalf: 0 })
  const view = await as('agency', (tenant) => readTopic.run(tenant, { assessmentId, topic: 'market', locale: 'de' }))
  const size = view.questions.find(({ key }) => key === 'F13')
  expect(size).toMatchObject({ revision: 1, answeredBy: { name: 'Leyla Aydin', side: 'client', own: false } })
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
