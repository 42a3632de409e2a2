import { can, type Role } from '@/lib/access/policy'
import { scaleSteps, type AnswerValue, type Question } from '@/lib/catalogues/question-schema'
import { type CatalogueDocument } from '@/lib/catalogues/schema'
import { type Locale, type Text } from '@/lib/catalogues/text-schema'
import { createCase, isAsked } from '@/lib/scoring/case'
import { isSolo, type Progress } from '@/lib/scoring/progress'
import type { Answers, Form } from '@/lib/scoring/schema'
import { unitAsked } from './answer-words'
import { isConfirmable, toConfirm, type LastAnswers } from './last-answers'
import { maySee, progressOf, suggestionFor, type MasterData } from './rules'
import type { AssessmentState, Side } from './schema'
import type { Option, QuestionInput, TopicEntry, TopicQuestion, TopicView } from './views'

export type GivenAnswer = {
  value: AnswerValue | null
  note: string | null
  name: string
  side: Side
  /** Given by the reader. */
  own: boolean
  at: Date
  revision: number
}

/** Everything a topic's screen is made of. */
export type TopicCase = {
  catalogue: CatalogueDocument
  assessment: { id: string; number: number; form: Form; state: AssessmentState }
  masterData: MasterData
  given: ReadonlyMap<string, GivenAnswer>
  agencyNotes: ReadonlyMap<string, string>
  /** Of the assessment before; null where there is none. */
  last: LastAnswers | null
  /** Stands in for answers where it is decided which questions are put. */
  assumed: Answers
  role: Role
  /** The client's, for units that differ by place. */
  timeZone: string
  locale: Locale
}

/** The answers that stand, without those taken back. */
export function standingAnswers(given: ReadonlyMap<string, { value: AnswerValue | null }>): Answers {
  return Object.fromEntries([...given].flatMap(([key, { value }]) => (value === null ? [] : [[key, value] as const])))
}

/** Questions put now, also those to confirm, in catalogue order. */
export function questionsPut(catalogue: CatalogueDocument, answers: Answers, form: Form, assumed: Answers): Question[] {
  const reader = createCase(catalogue, { ...assumed, ...answers }, { form })
  return catalogue.questions.filter((question) => isAsked(question, reader))
}

/** One topic in one language; the wanted one, or the first that is not finished. Null where no such topic is asked. */
export function topicView(view: TopicCase, wanted: string | undefined): TopicView | null {
  const { catalogue, assessment, masterData, given, assumed, last, role, locale } = view
  const answers = standingAnswers(given)
  const put = questionsPut(catalogue, answers, assessment.form, assumed)
  const counted = progressOf(catalogue, answers, assessment.form, assumed)
  const seen = put.filter((question) => maySee(question, role))
  const unconfirmed = toConfirm(seen, { last, answers, masterData })
  const topics = topicEntries(catalogue, { put, unconfirmed }, counted, locale)
  const open = put.find(({ key }) => answers[key] === undefined)
  const place = topics.findIndex(({ key }) => key === (wanted ?? open?.topic ?? topics[0]?.key))
  const topic = catalogue.topics.find(({ key }) => key === topics[place]?.key)
  if (!topic) return null
  const solo = isSolo(catalogue, { ...assumed, ...answers }) === true
  return {
    assessment,
    editable: assessment.state !== 'submitted' && can(role, 'assessment.answer'),
    solo,
    topic: {
      key: topic.key,
      name: topic.name[locale],
      intro: ((solo ? topic.solo?.intro : undefined) ?? topic.intro)[locale],
    },
    topics,
    previous: topics[place - 1]?.key ?? null,
    next: topics[place + 1]?.key ?? null,
    progress: counted,
    toConfirm: unconfirmed.length,
    again: last !== null,
    questions: put
      .filter((question) => question.topic === topic.key)
      .map((question) => questionView(question, solo, view)),
  }
}

function topicEntries(
  catalogue: CatalogueDocument,
  { put, unconfirmed }: { put: readonly Question[]; unconfirmed: readonly Question[] },
  { perTopic }: Progress,
  locale: Locale,
): TopicEntry[] {
  return catalogue.topics
    .filter(({ key }) => put.some(({ topic }) => topic === key))
    .map(({ key, name }) => ({
      key,
      name: name[locale],
      ...(perTopic[key] ?? { asked: 0, answered: 0, unknown: 0 }),
      toConfirm: unconfirmed.filter(({ topic }) => topic === key).length,
    }))
}

function questionView(question: Question, solo: boolean, view: TopicCase): TopicQuestion {
  const { key, required, notApplicable, visibleTo } = question
  return {
    ...inputOf(question, solo, view),
    ...wordingOf(question, solo, view.locale),
    key,
    required,
    notApplicable,
    visibleTo,
    masterData: question.masterData ?? null,
    suggested: suggestionFor(question, view.masterData),
    ...answerOf(question, view),
    ...lastOf(question, view),
    agencyNote: view.agencyNotes.get(key) ?? null,
  }
}

function wordingOf(
  { label, text, why, example, solo: own, notePrompt }: Question,
  solo: boolean,
  locale: Locale,
): Pick<TopicQuestion, 'label' | 'text' | 'why' | 'example' | 'notePrompt'> {
  const wording = { text, why, example, ...(solo && own ? differing(own) : {}) }
  return {
    label: ((solo ? own?.label : undefined) ?? label)[locale],
    text: wording.text[locale],
    why: wording.why[locale],
    example: wording.example[locale],
    notePrompt: notePrompt?.[locale] ?? null,
  }
}

/** Only the wordings that differ for a firm of one person. */
function differing({ text, why, example }: NonNullable<Question['solo']>) {
  return { ...(text && { text }), ...(why && { why }), ...(example && { example }) }
}

function answerOf(
  question: Question,
  { given: answers, role }: TopicCase,
): Pick<TopicQuestion, 'hidden' | 'value' | 'note' | 'answeredBy' | 'revision'> {
  const hidden = !maySee(question, role)
  const answer = answers.get(question.key)
  const revision = answer?.revision ?? 0
  if (!answer || hidden) return { hidden, value: null, note: null, answeredBy: null, revision }
  const { value, note, name, side, own, at } = answer
  return { hidden, value, note, answeredBy: { name, side, own, at }, revision }
}

/** Last time's answer; nothing of one that the reader may not see. */
function lastOf(question: Question, { last, masterData, role }: TopicCase): Pick<TopicQuestion, 'last' | 'unsaid'> {
  if (last === null || !maySee(question, role)) return { last: null, unsaid: null }
  const said = last.answers.get(question.key)
  if (!said) return { last: null, unsaid: last.added.has(question.key) ? 'new' : 'unanswered' }
  return { last: { ...said, confirmable: isConfirmable(question, said.value, masterData) }, unsaid: null }
}

function inputOf(question: Question, solo: boolean, { locale, timeZone }: TopicCase): QuestionInput {
  switch (question.kind) {
    case 'scale':
      return { kind: 'scale', anchors: anchorsOf(question, solo, locale) }
    case 'yesNo':
    case 'yesPartlyNo':
      return { kind: question.kind }
    case 'number': {
      const { min, max, step, picks } = question
      return { kind: 'number', unit: unitAsked(question, timeZone)[locale], min, max, step, picks }
    }
    case 'choice':
      return { kind: 'choice', options: optionsOf(question, locale), since: question.since }
    case 'multi':
    case 'shares':
      return { kind: question.kind, options: optionsOf(question, locale) }
  }
}

function anchorsOf(question: Extract<Question, { kind: 'scale' }>, solo: boolean, locale: Locale) {
  const anchors: readonly Text[] = (solo ? question.solo?.anchors : undefined) ?? question.anchors
  return scaleSteps.map((value, place) => ({ value, text: anchors[place]?.[locale] ?? '' }))
}

function optionsOf({ options }: Extract<Question, { options: unknown }>, locale: Locale): Option[] {
  return options.map(({ key, text, hint }) => ({ key, text: text[locale], hint: hint?.[locale] ?? null }))
}
