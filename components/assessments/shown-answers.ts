import type { AnswerWords, TopicQuestion } from '@/lib/assessments/views'
import type { AnswerValue } from '@/lib/catalogues/schema'
import type { Count, Progress } from '@/lib/scoring/progress'
import type { Delivered, QueueState } from './answer-queue'

/** As in the scoring's schema, which stays on the server with its validation; a test keeps them equal. */
export const unknownAnswer = 'unknown'
export const notApplicableAnswer = 'na'

/** What the screen shows: the server's answers, over them what this device delivered since, over that what still waits. */

export type ShownAnswer = { value: AnswerValue | null; note: string | null }
type Known = Pick<QueueState, 'waiting' | 'delivered' | 'progress'>
type Stored = Pick<TopicQuestion, 'key' | 'value' | 'note'>

/** `loadedAt`: when the server read the question, ISO. */
export function shownAnswer(question: Stored, loadedAt: string, known: Known): ShownAnswer {
  const settled = settledAnswer(question, loadedAt, known.delivered[question.key])
  const waits = known.waiting[question.key]
  return waits === undefined ? settled : { value: waits.value, note: waits.note ?? settled.note }
}

/** Milliseconds by which a page may have been read before an answer that the server had already dated. */
const overlap = 5000

/** What the server knows, as far as this page has heard. */
function settledAnswer({ value, note }: Stored, loadedAt: string, delivered: Delivered | undefined): ShownAnswer {
  if (delivered === undefined || Date.parse(delivered.at) + overlap < Date.parse(loadedAt)) return { value, note }
  return { value: delivered.value, note: delivered.note ?? note }
}

/** Answered and asked, with the taps of this screen that still wait. Master data are never counted. */
export function shownCount(
  progress: Progress,
  loadedAt: string,
  questions: readonly TopicQuestion[],
  known: Known,
): Count {
  const heard = known.progress
  const newer = heard !== null && Date.parse(heard.at) + overlap >= Date.parse(loadedAt)
  const { answered, asked } = newer ? heard.counts : progress
  const waiting = questions
    .filter(({ masterData }) => masterData === null)
    .map((question) => {
      const before = settledAnswer(question, loadedAt, known.delivered[question.key]).value !== null
      const after = shownAnswer(question, loadedAt, known).value !== null
      return Number(after) - Number(before)
    })
  return {
    answered: Math.min(
      asked,
      waiting.reduce((sum, change) => sum + change, answered),
    ),
    asked,
  }
}

/** Seconds that a question takes on average: 57 in about 15 minutes. */
const secondsPerQuestion = 16

export function minutesLeft({ answered, asked }: Count): number {
  return Math.ceil(((asked - answered) * secondsPerQuestion) / 60)
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
