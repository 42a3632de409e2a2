import {
  readSubmission,
  requestConfirmation,
  saveAnswer,
  sealGutFeeling,
  startAssessment,
  submitAssessment,
} from '@/lib/assessments/operations'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import { fixedId } from './fixed-id'
import { as, type Actor, type StoryClock } from './stage'
import type { Firm } from './story'

type Cast = { adviser: Actor; owner: Actor; clientId: string }

/** The first round of a firm: started by the agency, felt, answered topic by topic, submitted by its owner. */
export async function playRound(firm: Firm, cast: Cast, clock: StoryClock): Promise<void> {
  const { adviser, owner, clientId } = cast
  const { assessmentId } = await as(adviser, clientId, clock.tick(5), (tenant) =>
    startAssessment.run(tenant, { form: 'full' }),
  )
  await seal(adviser, firm.votes.adviser)
  clock.to(firm.answeredOn)
  await seal(owner, firm.votes.owner)
  for (const topic of standardCatalogue.topics.map(({ key }) => key)) {
    const author = firm.filledInByAdviser.includes(topic) ? adviser : owner
    await as(author, clientId, clock.tick(2), async (tenant) => {
      for (const answer of answersIn(firm, topic)) await saveAnswer.run(tenant, { ...answer, assessmentId })
    })
  }
  if (firm.filledInByAdviser.length > 0) {
    await as(adviser, clientId, clock.tick(30), (tenant) => requestConfirmation.run(tenant, { assessmentId }))
  }
  const { hash } = await as(owner, clientId, clock.tick(10), (tenant) =>
    readSubmission.run(tenant, { assessmentId, locale: 'de' }),
  )
  await as(owner, clientId, clock.tick(3), (tenant) =>
    submitAssessment.run(tenant, { assessmentId, hash, confirmBehalf: firm.filledInByAdviser.length > 0 }),
  )

  async function seal(actor: Actor, vote: Firm['votes']['owner']): Promise<void> {
    await as(actor, clientId, clock.tick(), (tenant) => sealGutFeeling.run(tenant, { assessmentId, vote }))
  }
}

function answersIn({ persona: key }: Firm, topic: string) {
  const persona = personaOf(key)
  return standardCatalogue.questions.flatMap((question) => {
    const value = persona.answers[question.key]
    if (question.topic !== topic || value === undefined) return []
    const id = fixedId(`${key}.${question.key}`)
    return [{ question: question.key, id, device: fixedId(`${key}.device`), sequence: 1, value }]
  })
}

export function personaOf(key: string) {
  const persona = standardCatalogue.personas.find((candidate) => candidate.key === key)
  if (!persona) throw new Error(`The catalogue has no persona "${key}".`)
  return persona
}
