import { scaleSteps, type AnswerValue, type Question } from '@/lib/catalogues/question-schema'
import { type CatalogueDocument } from '@/lib/catalogues/schema'
import { type Locale, type Text } from '@/lib/catalogues/text-schema'
import { notApplicableAnswer, unknownAnswer } from '@/lib/scoring/schema'
import type { AnswerWords, QuestionLink } from './views'

type Word = Extract<AnswerWords, { kind: 'word' }>['word']

const word = (which: Word): AnswerWords => ({ kind: 'word', word: which })
const text = (words: Text, locale: Locale, since: string | null = null): AnswerWords => ({
  kind: 'text',
  text: words[locale],
  since,
})

/**
 * An answer in the catalogue's own words; what fits no step or option says "missing" rather than a guess.
 * @param timeZone the client's, for units that differ by place
 */
export function answerWords(
  question: Question,
  answer: AnswerValue | null | undefined,
  locale: Locale,
  solo: boolean,
  timeZone?: string,
): AnswerWords {
  if (answer === undefined || answer === null) return word('missing')
  if (answer === unknownAnswer) return word('unknown')
  if (answer === notApplicableAnswer) return word('na')
  return wordsByKind(question, answer, locale, solo, timeZone)
}

function wordsByKind(
  question: Question,
  answer: AnswerValue,
  locale: Locale,
  solo: boolean,
  timeZone: string | undefined,
): AnswerWords {
  switch (question.kind) {
    case 'scale':
      return stepWords(question, answer, locale, solo)
    case 'yesNo':
    case 'yesPartlyNo':
      return word(answer === 1 ? 'yes' : answer === 0 ? 'no' : 'partly')
    case 'number':
      return typeof answer === 'number'
        ? { kind: 'number', value: answer, unit: unitText(question, answer, timeZone)[locale] }
        : word('missing')
    default:
      return optionWords(question, answer, locale)
  }
}

type NumberQuestion = Extract<Question, { kind: 'number' }>

/** A number's unit, e.g. the money of the place. */
function unitText(question: NumberQuestion, value: number, timeZone: string | undefined): Text {
  return value === 1 && question.unitOne !== undefined && localUnit(question, timeZone) === undefined
    ? question.unitOne
    : unitAsked(question, timeZone)
}

/** The unit beside the field of a number that is asked for. */
export function unitAsked(question: NumberQuestion, timeZone: string | undefined): Text {
  return localUnit(question, timeZone) ?? question.unit
}

function localUnit({ localUnits }: NumberQuestion, timeZone: string | undefined): Text | undefined {
  return timeZone === undefined ? undefined : localUnits?.[timeZone]
}

function stepWords(
  question: Extract<Question, { kind: 'scale' }>,
  answer: AnswerValue,
  locale: Locale,
  solo: boolean,
): AnswerWords {
  const anchors = (solo ? question.solo?.anchors : undefined) ?? question.anchors
  const anchor = anchors[scaleSteps.findIndex((step) => step === answer)]
  return anchor ? text(anchor, locale) : word('missing')
}

type WithOptions = Extract<Question, { kind: 'choice' | 'multi' | 'shares' }>

function optionWords(question: WithOptions, answer: AnswerValue, locale: Locale): AnswerWords {
  const nameOf = (key: string) => question.options.find((option) => option.key === key)?.text[locale] ?? key
  if (question.kind === 'choice') {
    if (typeof answer === 'string') return { kind: 'text', text: nameOf(answer), since: null }
    const { choice, since } = answer as { choice?: unknown; since?: unknown }
    if (typeof choice !== 'string') return word('missing')
    return { kind: 'text', text: nameOf(choice), since: typeof since === 'string' ? since : null }
  }
  if (Array.isArray(answer)) return answer.length > 0 ? { kind: 'list', items: answer.map(nameOf) } : word('none')
  if (typeof answer !== 'object') return word('missing')
  const shares = Object.entries(answer).flatMap(([key, share]) =>
    typeof share === 'number' ? [{ text: nameOf(key), share }] : [],
  )
  return { kind: 'shares', shares }
}

/** Where a question stands and what it is called. */
export function questionLink(
  catalogue: CatalogueDocument,
  { key, label, text: wording, solo, topic }: Question,
  locale: Locale,
  isSolo: boolean,
): QuestionLink {
  const topicName = catalogue.topics.find((candidate) => candidate.key === topic)?.name[locale] ?? topic
  return {
    key,
    label: ((isSolo ? solo?.label : undefined) ?? label)[locale],
    text: ((isSolo ? solo?.text : undefined) ?? wording)[locale],
    topic,
    topicName,
  }
}
