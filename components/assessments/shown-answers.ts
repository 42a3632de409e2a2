import type { AnswerWords, TopicQuestion } from '@/lib/assessments/views'
import type { AnswerValue } from '@/lib/catalogues/question-schema'
import type { Count, Progress } from '@/lib/scoring/progress'
import type { Delivered, QueueState } from './answer-queue'

/** As in the scoring's schema, which stays on the server with its validation; a test keeps them equal. */
export const unknownAnswer = 'unknown'
export const notApplicableAnswer = 'na'

/** What the screen shows: the server's answers, over them what this device delivered since, over that what still waits. */

export type ShownAnswer = { value: AnswerValue | null; note: string | null }
type Known = Pick<QueueState, 'waiting' | 'delivered' | 'progress'>
type Stored = Pick<TopicQuestion, 'key' | 'value' | 'note' | 'revision'>

export function shownAnswer(question: Stored, known: Known): ShownAnswer {
  const settled = settledAnswer(question, known.delivered[question.key])
  const waits = known.waiting[question.key]
  return waits === undefined ? settled : { value: waits.value, note: waits.note ?? settled.note }
}

/** What the server knows, as far as this page has heard: the answer with the higher revision. */
function settledAnswer({ value, note, revision }: Stored, delivered: Delivered | undefined): ShownAnswer {
  if (delivered === undefined || delivered.revision <= revision) return { value, note }
  return { value: delivered.value, note: delivered.note ?? note }
}

/** Somebody else who gave the answer that is shown; null for one's own and for what this device has answered since. */
export function shownAuthor(
  question: Stored & Pick<TopicQuestion, 'answeredBy'>,
  known: Known,
): TopicQuestion['answeredBy'] {
  const { key, value, revision, answeredBy } = question
  if (answeredBy === null || answeredBy.own || value === null || known.waiting[key] !== undefined) return null
  return (known.delivered[key]?.revision ?? 0) > revision ? null : answeredBy
}

/** Milliseconds by which a page may have been read before an answer that the server had already dated. */
const overlap = 5000

/** With the taps of this screen that still wait. `loadedAt`: when the server read the questions, ISO. */
export function shownCount(
  progress: Progress,
  loadedAt: string,
  questions: readonly TopicQuestion[],
  known: Known,
): Count {
  const heard = known.progress
  const newer = heard !== null && Date.parse(heard.at) + overlap >= Date.parse(loadedAt)
  const { asked, ...counts } = newer ? heard.counts : progress
  for (const question of questions) {
    const before = kindOf(settledAnswer(question, known.delivered[question.key]).value)
    const after = kindOf(shownAnswer(question, known).value)
    if (before !== null) counts[before] -= 1
    if (after !== null) counts[after] += 1
  }
  const answered = Math.min(asked, counts.answered)
  return { asked, answered, unknown: Math.min(asked - answered, counts.unknown) }
}

/** Which count an answer belongs to; null for none. */
function kindOf(value: AnswerValue | null): 'answered' | 'unknown' | null {
  if (value === null) return null
  return value === unknownAnswer ? 'unknown' : 'answered'
}

const word = (which: Extract<AnswerWords, { kind: 'word' }>['word']): AnswerWords => ({ kind: 'word', word: which })

/** The answer in the words of the question's own anchors and options. */
export function wordsOf(question: TopicQuestion, value: AnswerValue | null): AnswerWords {
  if (value === null) return word(question.hidden ? 'hidden' : 'missing')
  return value === unknownAnswer || value === notApplicableAnswer ? word(value) : ownWords(question, value)
}

function ownWords(question: TopicQuestion, value: AnswerValue): AnswerWords {
  switch (question.kind) {
    case 'scale':
      return textOf(question.anchors.find((anchor) => anchor.value === value)?.text)
    case 'yesNo':
    case 'yesPartlyNo':
      return word(yesWord(value))
    case 'number':
      return typeof value === 'number' ? { kind: 'number', value, unit: question.unit } : word('missing')
    case 'choice':
    case 'multi':
    case 'shares':
      return optionWords(question, value)
  }
}

/** 1, 0.5 and 0 as said aloud. */
export function yesWord(value: AnswerValue): 'yes' | 'partly' | 'no' {
  if (value === 1) return 'yes'
  return value === 0 ? 'no' : 'partly'
}

type WithOptions = Extract<TopicQuestion, { kind: 'choice' | 'multi' | 'shares' }>

function optionWords({ options }: WithOptions, value: AnswerValue): AnswerWords {
  const nameOf = (key: string) => options.find((option) => option.key === key)?.text ?? key
  if (typeof value === 'string') return textOf(nameOf(value))
  if (Array.isArray(value)) return value.length > 0 ? { kind: 'list', items: value.map(nameOf) } : word('none')
  if (typeof value !== 'object') return word('missing')
  if (typeof value['choice'] === 'string') {
    const { since } = value
    return { kind: 'text', text: nameOf(value['choice']), since: typeof since === 'string' ? since : null }
  }
  const shares = Object.entries(value).flatMap(([key, share]) =>
    typeof share === 'number' && share > 0 ? [{ text: nameOf(key), share }] : [],
  )
  return { kind: 'shares', shares }
}

function textOf(text: string | undefined): AnswerWords {
  return text === undefined ? word('missing') : { kind: 'text', text, since: null }
}
