import {
  readSubmission,
  requestConfirmation,
  saveAnswer,
  sealGutFeeling,
  startAssessment,
  submitAssessment,
} from '@/lib/assessments/operations'
import type { AnswerValue } from '@/lib/catalogues/question-schema'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import { StoryClock, type StoryCalendar } from './calendar'
import { dayOf } from './figures'
import { fixedId } from './fixed-id'
import type { Person } from './people'
import type { DatedAnswer, Firm, Round, StoryAnswer } from './story'

export type Cast = { adviser: Person; owner: Person; clientId: string }

export function personaOf(key: string) {
  const persona = standardCatalogue.personas.find((candidate) => candidate.key === key)
  if (!persona) throw new Error(`The catalogue has no persona "${key}".`)
  return persona
}

/** One round of a firm: started by the agency, felt, answered topic by topic, submitted by its owner. */
export async function playRound(firm: Firm, place: number, cast: Cast, calendar: StoryCalendar): Promise<void> {
  const round = firm.rounds[place]
  if (!round) throw new Error(`${firm.name} has no round ${String(place)}.`)
  const { adviser, owner, clientId } = cast
  const { filledInByAdviser = [], stopsAfter } = round
  const clock = new StoryClock().to(calendar.at(round.week, 1))
  const { assessmentId } = await adviser.does(clientId, clock.tick(5), (tenant) =>
    startAssessment.run(tenant, { form: round.form ?? 'full' }),
  )
  clock.to(calendar.at(round.week + (round.answeredAfter ?? 0), 3))
  await seal(round, { ...cast, assessmentId }, clock)
  const answers = answersOf(firm, place, calendar)
  const topics = standardCatalogue.topics.map(({ key }) => key)
  for (const topic of typeof stopsAfter === 'number' ? topics.slice(0, stopsAfter) : topics) {
    const author = filledInByAdviser.includes(topic) ? adviser : owner
    await author.does(clientId, clock.tick(2), async (tenant) => {
      for (const tap of tapsIn(topic, answers, `${firm.name} ${String(place)}`)) {
        await saveAnswer.run(tenant, { ...tap, assessmentId })
      }
    })
  }
  if (typeof stopsAfter !== 'number') await finish(round, { ...cast, assessmentId }, clock)
}

type Open = Cast & { assessmentId: string }

async function seal(
  { votes }: Round,
  { adviser, owner, clientId, assessmentId }: Open,
  clock: StoryClock,
): Promise<void> {
  if (!votes) return
  for (const [person, vote] of [
    [adviser, votes.adviser],
    [owner, votes.owner],
  ] as const) {
    await person.does(clientId, clock.tick(), (tenant) => sealGutFeeling.run(tenant, { assessmentId, vote }))
  }
}

async function finish(
  round: Round,
  { adviser, owner, clientId, assessmentId }: Open,
  clock: StoryClock,
): Promise<void> {
  const onBehalf = (round.filledInByAdviser ?? []).length > 0
  if (onBehalf) {
    await adviser.does(clientId, clock.tick(30), (tenant) => requestConfirmation.run(tenant, { assessmentId }))
  }
  if (round.stopsAfter === 'confirmation') return
  const { hash } = await owner.does(clientId, clock.tick(10), (tenant) =>
    readSubmission.run(tenant, { assessmentId, locale: 'de' }),
  )
  await owner.does(clientId, clock.tick(3), (tenant) =>
    submitAssessment.run(tenant, { assessmentId, hash, confirmBehalf: onBehalf }),
  )
}

type Answers = Record<string, AnswerValue>

/** The persona's answers with the changes of every round so far. */
export function answersOf({ persona, rounds }: Firm, place: number, calendar: StoryCalendar): Answers {
  const changes = rounds.slice(0, place + 1).map((round) => Object.entries(round.changes ?? {}))
  const told = changes.flat().map(([key, answer]) => [key, answerIn(answer, calendar)] as const)
  return { ...personaOf(persona).answers, ...Object.fromEntries(told) }
}

function answerIn(answer: StoryAnswer, calendar: StoryCalendar): AnswerValue {
  if (!isDated(answer)) return answer
  return { choice: answer.choice, since: dayOf(calendar.at(answer.sinceWeek)).slice(0, 7) }
}

function isDated(answer: StoryAnswer): answer is DatedAnswer {
  return typeof answer === 'object' && 'sinceWeek' in answer
}

function tapsIn(topic: string, answers: Answers, words: string) {
  return standardCatalogue.questions.flatMap(({ key, topic: own }) => {
    const value = answers[key]
    if (own !== topic || value === undefined) return []
    return [{ question: key, id: fixedId(`${words} ${key}`), device: fixedId(`${words} device`), sequence: 1, value }]
  })
}
