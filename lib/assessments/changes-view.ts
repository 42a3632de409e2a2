import type { Role } from '@/lib/access/policy'
import type { CatalogueDocument } from '@/lib/catalogues/schema'
import type { AnswerValue, Question } from '@/lib/catalogues/question-schema'
import type { Locale } from '@/lib/catalogues/text-schema'
import { changeBetween, type AnswerChange, type Change } from '@/lib/scoring/change'
import { isSolo } from '@/lib/scoring/progress'
import type { Answers, Form, Result } from '@/lib/scoring/schema'
import { answerWords, questionLink } from './answer-words'
import { maySee, shownBalance } from './rules'
import type { AnswerWords } from './views'
import type { ChangedAnswer, ChangesView } from './views-over-time'

/** One of the two submitted assessments that are compared. */
export type ComparedRound = {
  id: string
  number: number
  form: Form
  submittedAt: Date
  catalogue: CatalogueDocument
  answers: Answers
  result: Result
}

export type ChangesCase = {
  before: ComparedRound
  after: ComparedRound
  /** IANA, for units that differ by place. */
  timeZone: string
  role: Role
  locale: Locale
}

type Seen = ChangesCase & {
  hidden: ReadonlySet<string>
  wordsOf: (round: ComparedRound, key: string, answer: AnswerValue | null) => AnswerWords
}

/** What moved between two assessments, in words; nothing of answers that the reader may not see. */
export function changesView(view: ChangesCase): ChangesView {
  const { before, after, locale, role } = view
  const change = changeBetween(caseOf(before), caseOf(after))
  const questions = [...before.catalogue.questions, ...after.catalogue.questions]
  const hidden = new Set(questions.filter((question) => !maySee(question, role)).map(({ key }) => key))
  const seen: Seen = { ...view, hidden, wordsOf: answerWriter(view) }
  return {
    before: headOf(before, locale),
    after: headOf(after, locale),
    moved: change.readiness.delta,
    dimensions: dimensionChanges(change, seen),
    answers: change.answers.flatMap((answer) => changedAnswer(answer, seen)),
    knockouts: knockoutChanges(view),
    catalogue: {
      changed: change.catalogueChanged,
      added: labelsOf(after, change.addedQuestions, seen),
      removed: labelsOf(before, change.removedQuestions, seen),
    },
    formChanged: change.formChanged,
  }
}

function caseOf({ catalogue, answers, form }: ComparedRound) {
  return { catalogue, answers, context: { form } }
}

function headOf({ id, number, form, submittedAt, catalogue, result }: ComparedRound, locale: Locale) {
  const { verdict, R, level } = result
  return {
    id,
    number,
    form,
    submittedAt,
    verdict: { key: verdict, label: catalogue.verdicts[verdict].label[locale] },
    readiness: R,
    level,
    balance: shownBalance(result, catalogue.thresholds),
    catalogueVersion: catalogue.version,
  }
}

/** Each answer in the words of the catalogue it was given on. */
function answerWriter({ before, after, timeZone, locale }: ChangesCase): Seen['wordsOf'] {
  const solo = new Map(
    [before, after].map((round) => [round, isSolo(round.catalogue, round.answers) === true] as const),
  )
  return (round, key, answer) => {
    const question = round.catalogue.questions.find((candidate) => candidate.key === key)
    if (!question) return { kind: 'word', word: 'missing' }
    return answerWords(question, answer, locale, solo.get(round) === true, timeZone)
  }
}

function questionOf({ catalogue }: ComparedRound, key: string): Question | undefined {
  return catalogue.questions.find((question) => question.key === key)
}

function changedAnswer({ key, from, to, dimension, part }: AnswerChange, seen: Seen): ChangedAnswer[] {
  const { before, after, hidden, wordsOf, locale } = seen
  const question = questionOf(after, key)
  if (!question || hidden.has(key)) return []
  return [
    {
      ...questionLink(after.catalogue, question, locale, isSolo(after.catalogue, after.answers) === true),
      from: wordsOf(before, key, from),
      to: wordsOf(after, key, to),
      dimension,
      part,
    },
  ]
}

function dimensionChanges(change: Change, { after, hidden, locale }: Seen): ChangesView['dimensions'] {
  const solo = isSolo(after.catalogue, after.answers) === true
  return after.catalogue.dimensions.flatMap(({ key, name, solo: own }) => {
    const moved = change.dimensions[key]
    if (!moved) return []
    const parts = Object.entries(moved.parts).filter(([question]) => !hidden.has(question))
    return [
      {
        key,
        name: ((solo ? own?.name : undefined) ?? name)[locale],
        ...moved,
        parts: parts.flatMap(([question, part]) => {
          const found = part === 0 ? undefined : questionOf(after, question)
          return found ? [{ key: question, label: questionLink(after.catalogue, found, locale, solo).label, part }] : []
        }),
      },
    ]
  })
}

function knockoutChanges({ before, after, locale }: ChangesCase): ChangesView['knockouts'] {
  const active = ({ result }: ComparedRound) =>
    result.knockouts.filter(({ state }) => state === 'active').map(({ key }) => key)
  const [then, now] = [active(before), active(after)]
  const titles = (round: ComparedRound, keys: readonly string[]) =>
    round.catalogue.knockouts
      .filter(({ key }) => keys.includes(key))
      .map(({ key, title }) => ({ key, title: title[locale] }))
  // one that the later assessment could not settle was not lifted
  const settled = new Set(after.result.knockouts.filter(({ state }) => state !== 'unresolved').map(({ key }) => key))
  const gone = then.filter((key) => !now.includes(key))
  return {
    lifted: titles(
      before,
      gone.filter((key) => settled.has(key)),
    ),
    unsettled: titles(
      before,
      gone.filter((key) => !settled.has(key)),
    ),
    added: titles(
      after,
      now.filter((key) => !then.includes(key)),
    ),
    staying: titles(
      after,
      now.filter((key) => then.includes(key)),
    ),
  }
}

function labelsOf(round: ComparedRound, keys: readonly string[], { hidden, locale }: Seen): string[] {
  return keys.flatMap((key) => {
    const question = hidden.has(key) ? undefined : questionOf(round, key)
    return question ? [question.label[locale]] : []
  })
}
