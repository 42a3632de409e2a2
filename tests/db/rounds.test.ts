import { beforeAll, expect, test } from 'vitest'
import {
  listAssessments,
  readAssessmentHead,
  readChanges,
  readCourse,
  readResult,
  readSubmission,
  readTopic,
  saveAnswer,
  startAssessment,
  submitAssessment,
} from '@/lib/assessments/operations'
import type { TopicView } from '@/lib/assessments/views'
import { catalogueHash } from '@/lib/catalogues/hash'
import { CatalogueDocument } from '@/lib/catalogues/schema'
import { standardCatalogue, standardVersions } from '@/lib/catalogues/standard/document'
import {
  answerAll,
  hashOf,
  now,
  openAgency,
  refusal,
  sql,
  stage,
  tap,
  type Stage,
  type Voice,
} from '../support/assessment-stage'

/** The second and later assessments of a client. */

beforeAll(openAgency)

const nextSpring = new Date('2027-05-20T10:00:00Z')
const [versionOne] = standardVersions

async function submitAs(round: Stage, at: Date): Promise<void> {
  const hash = await hashOf(round)
  await round.as(
    'owner',
    (tenant) => submitAssessment.run(tenant, { assessmentId: round.assessmentId, hash, confirmBehalf: true }),
    at,
  )
}

/** A submitted first assessment and, half a year later, a second one under way. */
async function secondRound(persona = 'cafe-after', who: Voice = 'owner'): Promise<{ first: Stage; second: Stage }> {
  const first = await stage()
  await answerAll(first, persona)
  await submitAs(first, now)
  const { assessmentId } = await first.as(who, (tenant) => startAssessment.run(tenant, {}), nextSpring)
  return { first, second: { ...first, assessmentId } }
}

const topicOf = ({ as, assessmentId }: Stage, topic: string, who: Voice = 'owner'): Promise<TopicView> =>
  as(who, (tenant) => readTopic.run(tenant, { assessmentId, topic, locale: 'de' }), nextSpring)
const headOf = ({ as, assessmentId }: Stage) =>
  as('owner', (tenant) => readAssessmentHead.run(tenant, { assessmentId }), nextSpring)

/** What "still true" sends for a topic: the same taps as by hand. */
async function confirmTopic(round: Stage, topic: string): Promise<number> {
  const open = (await topicOf(round, topic)).questions.filter(({ last, value }) => last?.confirmable && value === null)
  for (const { key, last } of open) {
    if (!last) continue
    const said = { ...tap(round.assessmentId, key, last.value), ...(last.note !== null && { note: last.note }) }
    await round.as('owner', (tenant) => saveAnswer.run(tenant, said), nextSpring)
  }
  return open.length
}

async function confirmAll(round: Stage): Promise<void> {
  const { topics } = await round.as('owner', (tenant) =>
    readTopic.run(tenant, { assessmentId: round.assessmentId, locale: 'de' }),
  )
  for (const { key } of topics) await confirmTopic(round, key)
}

test('the first assessment is the agency’s to start, a later one the owner’s as well, in the form of the last', async () => {
  const first = await stage()
  await sql('delete from "Respondent" where "assessmentId" = $1', [first.assessmentId])
  await sql('delete from "Assessment" where id = $1', [first.assessmentId])
  const start = (who: Voice) => first.as(who, (tenant) => startAssessment.run(tenant, {}))
  expect(await refusal(start('owner'))).toBe('forbidden first_assessment')
  const { second } = await secondRound()
  expect(await headOf(second)).toMatchObject({ number: 1, form: 'full', state: 'open' })
  expect(await refusal(second.as('owner', (tenant) => startAssessment.run(tenant, {})))).toBe(
    'conflict assessment_open',
  )
  const other = await stage()
  await answerAll(other, 'cafe-after')
  await submitAs(other, now)
  expect(await refusal(other.as('member', (tenant) => startAssessment.run(tenant, {})))).toContain('forbidden')
})

test('last time’s answers are shown and count for nothing until they are said again', async () => {
  const { first, second } = await secondRound()
  const before = await first.as('owner', (tenant) =>
    readAssessmentHead.run(tenant, { assessmentId: first.assessmentId }),
  )
  const head = await headOf(second)
  expect(head.progress).toMatchObject({ answered: 0, unknown: 0, asked: before.progress.asked })
  expect(head.toConfirm).toBe(before.progress.answered)
  const view = await topicOf(second, 'lead')
  expect(view.again).toBe(true)
  expect(view.questions[0]).toMatchObject({ value: null, revision: 0, last: { answeredOn: '2026-11-16' } })
  expect(await sql('select from "Answer" where "assessmentId" = $1', [second.assessmentId])).toEqual([])

  const submission = await second.as('owner', (tenant) =>
    readSubmission.run(tenant, { assessmentId: second.assessmentId, locale: 'de' }),
  )
  expect(submission.unconfirmed).toHaveLength(head.toConfirm)
  expect(submission.unconfirmed.every(({ last }) => last.kind !== 'word' || last.word !== 'missing')).toBe(true)
  await submitAs(second, nextSpring)
  const { result } = await second.as('owner', (tenant) =>
    readResult.run(tenant, { assessmentId: second.assessmentId, locale: 'de' }),
  )
  expect(result).toMatchObject({ verdict: 'OPEN', R: null, B: null })
})

test('“still true” is an ordinary tap for each question and brings back the same result', async () => {
  const { first, second } = await secondRound()
  const topic = (await topicOf(second, 'lead')).topics.find(({ key }) => key === 'lead')
  expect(await confirmTopic(second, 'lead')).toBe(topic?.toConfirm)
  const view = await topicOf(second, 'lead')
  expect(view.topics.find(({ key }) => key === 'lead')?.toConfirm).toBe(0)
  expect(view.questions.every(({ answeredBy }) => answeredBy?.own)).toBe(true)
  await confirmAll(second)
  expect((await headOf(second)).toConfirm).toBe(0)
  await submitAs(second, nextSpring)
  const resultOf = ({ as, assessmentId }: Stage) =>
    as('owner', (tenant) => readResult.run(tenant, { assessmentId, locale: 'de' })).then(({ result }) => result)
  const [old, fresh] = [await resultOf(first), await resultOf(second)]
  expect(fresh).toMatchObject({ R: old.R, B: old.B, dimensions: old.dimensions })
})

test('a “don’t know” and an answer taken back are not offered to be confirmed', async () => {
  const first = await stage()
  const { as, assessmentId } = first
  await answerAll(first, 'cafe-after')
  await as('owner', (tenant) => saveAnswer.run(tenant, tap(assessmentId, 'L1', 'unknown')))
  await as('owner', (tenant) => saveAnswer.run(tenant, tap(assessmentId, 'L2', null)))
  await submitAs(first, now)
  const started = await as('agency', (tenant) => startAssessment.run(tenant, { form: 'full' }))
  const { questions } = await topicOf({ ...first, assessmentId: started.assessmentId }, 'lead')
  const found = (key: string) => questions.find((question) => question.key === key)
  expect(found('L1')).toMatchObject({ last: { value: 'unknown', confirmable: false }, unsaid: null })
  expect(found('L2')).toMatchObject({ last: null, unsaid: 'unanswered' })
})

test('who may not see an answer does not see last time’s either, nor how it changed', async () => {
  const { second } = await secondRound()
  const hidden = standardCatalogue.questions.filter(({ visibleTo }) => visibleTo === 'owner')
  const scored = hidden.find(({ dimension }) => dimension !== undefined)
  if (!scored) throw new Error('no hidden question counts')
  const own = (await topicOf(second, scored.topic)).questions.find(({ key }) => key === scored.key)
  expect(own?.last).not.toBeNull()
  const member = await topicOf(second, scored.topic, 'member')
  expect(member.questions.find(({ key }) => key === scored.key)).toMatchObject({
    hidden: true,
    last: null,
    unsaid: null,
  })
  const heads = await Promise.all([
    headOf(second),
    second.as('member', (tenant) => readAssessmentHead.run(tenant, { assessmentId: second.assessmentId })),
  ])
  expect(heads[1].toConfirm).toBeLessThan(heads[0].toConfirm)

  await confirmAll(second)
  const other = own?.last?.value === 1 ? 0 : 1
  await second.as('owner', (tenant) => saveAnswer.run(tenant, tap(second.assessmentId, scored.key, other)))
  await submitAs(second, nextSpring)
  const changes = (who: Voice) =>
    second.as(who, (tenant) => readChanges.run(tenant, { assessmentId: second.assessmentId, locale: 'de' }))
  expect((await changes('owner')).answers.map(({ key }) => key)).toEqual([scored.key])
  const seen = await changes('member')
  expect(seen.answers).toEqual([])
  expect(seen.dimensions.flatMap(({ parts }) => parts)).toEqual([])
})

test('what changed is told answer by answer, and the way over time holds both', async () => {
  const { first, second } = await secondRound()
  await confirmAll(second)
  const before = standardCatalogue.personas.find(({ key }) => key === 'cafe-after')?.answers['L1']
  const after = before === 0 ? 1 : 0
  await second.as('owner', (tenant) => saveAnswer.run(tenant, tap(second.assessmentId, 'L1', after)))
  await submitAs(second, nextSpring)
  const view = await second.as('owner', (tenant) =>
    readChanges.run(tenant, { assessmentId: second.assessmentId, locale: 'en' }),
  )
  expect(view.before.id).toBe(first.assessmentId)
  expect(view.answers).toMatchObject([{ key: 'L1', dimension: 'LEAD', from: { kind: 'text' }, to: { kind: 'text' } }])
  const lead = view.dimensions.find(({ key }) => key === 'LEAD')
  expect(lead?.parts).toEqual([{ key: 'L1', label: view.answers[0]?.label, part: lead?.delta }])
  expect(lead?.material).toBe(true)
  expect((lead?.drawn.to ?? 0) - (lead?.drawn.from ?? 0)).toBeCloseTo(lead?.delta ?? NaN)
  expect(view).toMatchObject({ catalogue: { changed: false }, formChanged: false })

  const course = await second.as('member', (tenant) => readCourse.run(tenant, { locale: 'en' }))
  expect(course.rounds.map(({ number, on }) => [number, on])).toEqual([
    [0, '2026-11-16'],
    [1, '2027-05-20'],
  ])
  expect(course.rounds[1]).toMatchObject({ readiness: view.after.readiness, balance: view.after.balance })
  expect(course.dimensions.map(({ key }) => key)).toContain('LEAD')
  const listed = await second.as('owner', (tenant) => listAssessments.run(tenant, {}))
  expect(listed.map(({ outcome }) => outcome?.readiness)).toEqual(
    course.rounds.map(({ readiness }) => readiness).toReversed(),
  )
})

test('there is nothing to compare the first one with, and nothing before the submission', async () => {
  const { first, second } = await secondRound()
  const changes = ({ assessmentId }: Stage) =>
    refusal(first.as('owner', (tenant) => readChanges.run(tenant, { assessmentId, locale: 'de' })))
  expect(await changes(first)).toBe('not_found no_earlier')
  expect(await changes(second)).toBe('not_found result')
})

test('a new catalogue offers what still fits, names what is new, and is marked', async () => {
  const first = await stage()
  if (!versionOne) throw new Error('no first version')
  await sql('update "Assessment" set "catalogueVersion" = 1, "catalogueHash" = $1 where id = $2', [
    catalogueHash(versionOne),
    first.assessmentId,
  ])
  await answerAll(first, 'cafe-after')
  await submitAs(first, now)
  const edited = CatalogueDocument.parse({
    ...standardCatalogue,
    version: 3,
    questions: standardCatalogue.questions.flatMap((question): object[] => {
      if (question.key === 'L2') return [{ ...question, key: 'L2-new' }]
      if (question.key !== 'L1') return [question]
      const { key, topic, label, text, why, example, dimension, weight } = question
      return [{ key, topic, label, text, why, example, dimension, weight, kind: 'yesNo' }]
    }),
  })
  await sql('insert into "CatalogueVersion" (key, version, hash, document, "publishedAt") values ($1, 3, $2, $3, $4)', [
    'standard',
    catalogueHash(edited),
    JSON.stringify(edited),
    nextSpring,
  ])
  const { assessmentId } = await first.as('owner', (tenant) => startAssessment.run(tenant, {}), nextSpring)
  const second = { ...first, assessmentId }
  const { questions } = await topicOf(second, 'lead')
  const unsaid = new Map(questions.map((question) => [question.key, question.unsaid]))
  expect([unsaid.get('L1'), unsaid.get('L2-new')]).toEqual(['new', 'new'])
  expect((await topicOf(second, 'strategy')).questions[0]).toMatchObject({ key: 'S1', unsaid: null })
  await confirmAll(second)
  await submitAs(second, nextSpring)
  const view = await second.as('owner', (tenant) => readChanges.run(tenant, { assessmentId, locale: 'de' }))
  expect(view.catalogue).toMatchObject({ changed: true })
  expect(view.catalogue.added).toHaveLength(1)
  expect(view.catalogue.removed).toHaveLength(1)
  const { rounds } = await second.as('owner', (tenant) => readCourse.run(tenant, { locale: 'de' }))
  expect(rounds.map(({ catalogueVersion, catalogueChanged }) => [catalogueVersion, catalogueChanged])).toEqual([
    [1, false],
    [3, true],
  ])
})
