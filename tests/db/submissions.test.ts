import { beforeAll, expect, test } from 'vitest'
import {
  listAssessments,
  readResult,
  readSubmission,
  readTopic,
  requestConfirmation,
  saveAnswer,
  sealGutFeeling,
  startAssessment,
  submitAssessment,
} from '@/lib/assessments/operations'
import { answerAll, hashOf, now, openAgency, refusal, sql, stage, tap, type Voice } from '../support/assessment-stage'
import { patiently } from '../support/patiently'

beforeAll(openAgency)

test('there is no result before the submission, for nobody', async () => {
  const round = await stage()
  await answerAll(round, 'cafe-before')
  const { as, assessmentId } = round
  for (const who of ['agency', 'owner'] as const) {
    const read = as(who, (tenant) => readResult.run(tenant, { assessmentId, locale: 'de' }))
    expect(await refusal(read)).toBe('not_found result')
  }
})

test('ten submissions at once make one result, which says what the engine says', async () => {
  const round = await stage()
  const { as, assessmentId, clientId } = round
  await as('owner', (tenant) => sealGutFeeling.run(tenant, { assessmentId, vote: 'yes' }))
  await answerAll(round, 'cafe-before')
  const hash = await hashOf(round)
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () =>
      refusal(
        patiently(() =>
          as('owner', (tenant) => submitAssessment.run(tenant, { assessmentId, hash, confirmBehalf: false })),
        ),
      ),
    ),
  )
  expect(outcomes.filter((word) => word === '')).toHaveLength(1)
  expect(outcomes.filter((word) => word === 'conflict assessment_submitted')).toHaveLength(9)
  const view = await as('owner', (tenant) => readResult.run(tenant, { assessmentId, locale: 'de' }))
  expect(view.verdict.key).toBe('PREPARE')
  expect(view.verdict.sentence).toContain('Café Morgenrot')
  expect(view.verdict.sentence).not.toMatch(/[{}]/)
  expect(view.reviewOn).toBe('2027-02-16')
  expect(view.votes).toEqual([{ voice: 'owner', name: 'Leyla Aydin', vote: 'yes' }])
  const shown = [...view.result.pros, ...view.result.contras].map(({ key }) => key)
  expect(shown.every((key) => view.explanations[key] && view.arguments[key])).toBe(true)
  const [row] = await sql('select state, verdict, "verdictRank" from "ClientSummary" where "clientId" = $1', [clientId])
  expect(row).toEqual({ state: 'submitted', verdict: 'PREPARE', verdictRank: 6 })
  const late = as('owner', (tenant) => saveAnswer.run(tenant, tap(assessmentId, 'F3', 0)))
  expect(await refusal(late)).toBe('conflict assessment_submitted')
  const list = await as('owner', (tenant) => listAssessments.run(tenant, {}))
  expect(list[0]?.outcome?.verdict).toBe('PREPARE')
})

test('the next round is scored against the last and knows it', async () => {
  const round = await stage()
  await answerAll(round, 'cafe-before')
  const submit = async (assessmentId: string, at: Date) => {
    const { hash } = await round.as('owner', (tenant) => readSubmission.run(tenant, { assessmentId, locale: 'de' }))
    await round.as('owner', (tenant) => submitAssessment.run(tenant, { assessmentId, hash, confirmBehalf: true }), at)
  }
  await submit(round.assessmentId, now)
  const { assessmentId } = await round.as('agency', (tenant) => startAssessment.run(tenant, { form: 'full' }))
  await answerAll({ ...round, assessmentId }, 'cafe-after')
  await submit(assessmentId, new Date('2027-02-20T10:00:00Z'))
  const view = await round.as('owner', (tenant) => readResult.run(tenant, { assessmentId, locale: 'en' }))
  expect(view.head.number).toBe(1)
  expect(view.verdict.key).toBe('YES')
  expect(view.previous?.result.verdict).toBe('PREPARE')
})

test('what the owner saw is what is submitted, and answers on their behalf are confirmed', async () => {
  const round = await stage()
  const { as, assessmentId } = round
  await answerAll(round, 'cafe-before', 'agency')
  expect(await as('agency', (tenant) => requestConfirmation.run(tenant, { assessmentId }))).toEqual({ asked: 1 })
  expect(await sql('select template from "OutboxMessage"')).toContainEqual({ template: 'confirmation-requested' })
  const stale = await hashOf(round)
  await as('owner', (tenant) => saveAnswer.run(tenant, tap(assessmentId, 'F3', 1)))
  const submit = (hash: string, confirmBehalf: boolean) =>
    refusal(as('owner', (tenant) => submitAssessment.run(tenant, { assessmentId, hash, confirmBehalf })))
  expect(await submit(stale, true)).toBe('conflict answers_changed')
  const page = await as('owner', (tenant) => readSubmission.run(tenant, { assessmentId, locale: 'de' }))
  expect(page.assessment.state).toBe('awaiting_confirmation')
  expect(page.behalf.map(({ key }) => key)).not.toContain('F3')
  expect(page.behalf.length).toBeGreaterThan(40)
  expect(await submit(page.hash, false)).toBe('invalid behalf required')
  expect(await submit(page.hash, true)).toBe('')
  const others = as('agency', (tenant) =>
    submitAssessment.run(tenant, { assessmentId, hash: page.hash, confirmBehalf: true }),
  )
  expect(await refusal(others)).toBe('forbidden assessment.submit')
})

test('master data that nobody confirmed are missing, and named', async () => {
  const round = await stage()
  const { as, assessmentId } = round
  const page = await as('owner', (tenant) => readSubmission.run(tenant, { assessmentId, locale: 'de' }))
  expect(page.missingRequired.map(({ key }) => key)).toEqual(expect.arrayContaining(['F1', 'F13']))
  expect(page.openQuestions.length).toBeGreaterThan(page.missingRequired.length)
})

test('what only owner and agency may see is hidden from staff, before and after', async () => {
  const round = await stage()
  const { as, assessmentId } = round
  await answerAll(round, 'cafe-before')
  const topicOf = (who: Voice) =>
    as(who, (tenant) => readTopic.run(tenant, { assessmentId, topic: 'firm', locale: 'de' }))
  const [mine, theirs] = [await topicOf('owner'), await topicOf('member')]
  expect(mine.questions.find(({ key }) => key === 'F10')).toMatchObject({ hidden: false, value: 0.25 })
  expect(theirs.questions.find(({ key }) => key === 'F10')).toMatchObject({ hidden: true, value: null })
  expect(theirs.editable).toBe(false)
  const hash = await hashOf(round)
  await as('owner', (tenant) => submitAssessment.run(tenant, { assessmentId, hash, confirmBehalf: false }))
  const view = await as('member', (tenant) => readResult.run(tenant, { assessmentId, locale: 'de' }))
  expect(view.answers['F10']).toBeUndefined()
  expect(view.questions['F10']?.answer).toEqual({ kind: 'word', word: 'hidden' })
  const inputs = Object.values(view.explanations).flatMap((part) => ('inputs' in part ? part.inputs : []))
  expect(inputs.filter(({ question }) => question === 'F10').every(({ answer }) => answer === null)).toBe(true)
})

test('who comes by the adviser’s request may still seal a gut feeling first, which changes nothing of what is seen', async () => {
  const round = await stage()
  const { as, assessmentId } = round
  await answerAll(round, 'cafe-before', 'agency')
  await as('agency', (tenant) => requestConfirmation.run(tenant, { assessmentId }))
  const look = () => as('owner', (tenant) => readSubmission.run(tenant, { assessmentId, locale: 'de' }))
  const { mine, hash } = await look()
  expect(mine).toEqual({ voice: 'owner', sealed: false, free: true })
  await as('owner', (tenant) => sealGutFeeling.run(tenant, { assessmentId, vote: 'no' }))
  const sealed = await look()
  expect(sealed.mine).toEqual({ voice: 'owner', sealed: true, free: false })
  expect(sealed.hash).toBe(hash)
  await as('owner', (tenant) => submitAssessment.run(tenant, { assessmentId, hash, confirmBehalf: true }))
  const { votes } = await as('owner', (tenant) => readResult.run(tenant, { assessmentId, locale: 'de' }))
  expect(votes).toEqual([{ voice: 'owner', name: 'Leyla Aydin', vote: 'no' }])
})
