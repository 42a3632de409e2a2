import type { AnswerWords, ResultView } from '@/lib/assessments/views'
import type { CatalogueDocument } from '@/lib/catalogues/schema'
import type { Locale } from '@/lib/text/messages'
import { say } from '@/lib/text/catalogue'
import { formatLocale } from '@/lib/text/formats'
import type { textIn } from '@/lib/text/server'

export type ResultText = ReturnType<typeof textIn<'results'>>

/** Names of a question's possible answers: option key, or the anchor's value ("0.75") of a scale. */
export type Choices = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What every part of the result page reads: the result, its words, the reader's language. */
export type Reading = { view: ResultView; t: ResultText; locale: Locale; choices: Choices }

/** @param t says yes, partly and no, which the catalogue leaves to the interface */
export function choicesOf(catalogue: CatalogueDocument, locale: Locale, t: ResultText): Choices {
  return Object.fromEntries(
    catalogue.questions.map((question) => [question.key, Object.fromEntries(namedAnswers(question, locale, t))]),
  )
}

function namedAnswers(
  question: CatalogueDocument['questions'][number],
  locale: Locale,
  t: ResultText,
): [string, string][] {
  if (question.kind === 'scale') return question.anchors.map((text, step) => [String(step / 4), say(text, locale)])
  const yesOrNo: [string, string][] = [
    ['0', t('answer.no')],
    ['1', t('answer.yes')],
  ]
  if (question.kind === 'yesNo') return yesOrNo
  if (question.kind === 'yesPartlyNo') return [...yesOrNo, ['0.5', t('answer.partly')]]
  return 'options' in question ? question.options.map(({ key, text }) => [key, say(text, locale)]) : []
}

/** What the print button and its two ways are called. */
export function printLabels(t: ResultText): { print: string; short: string; full: string } {
  return { print: t('print'), short: t('printShort'), full: t('printFull') }
}

/** A number as it goes into a calculation: up to four digits, no rounding to please the eye. */
export function exact(value: number, locale: string, digits = 4): string {
  return new Intl.NumberFormat(formatLocale(locale), { maximumFractionDigits: digits }).format(value).replace('-', '−')
}

export function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(formatLocale(locale), { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** Rounded down: what is not complete never reads as 100 %, nor as having reached what it only comes close to. */
export function coverageShare(share: number, locale: string): string {
  return percent(Math.floor(share * 100 + 1e-9) / 100, locale)
}

export function listOf(items: readonly string[], locale: string, type: 'conjunction' | 'disjunction' = 'conjunction') {
  return new Intl.ListFormat(formatLocale(locale), { type }).format(items)
}

export function questionName({ view, t }: Reading, key: string): string {
  return t('quoted', { text: view.questions[key]?.label ?? key })
}

export function isHidden({ view }: Reading, question: string): boolean {
  const answer = view.questions[question]?.answer
  return answer?.kind === 'word' && answer.word === 'hidden'
}

/** The answer as it was given, in words. */
export function answerOf(reading: Reading, question: string): string {
  const answer = reading.view.questions[question]?.answer
  return answer === undefined ? reading.t('answer.missing') : answerText(answer, reading)
}

export function answerText(answer: AnswerWords, { t, locale }: Pick<Reading, 't' | 'locale'>): string {
  switch (answer.kind) {
    case 'word':
      return t(`answer.${answer.word}`)
    case 'text':
      return answer.since === null ? answer.text : t('answer.since', { text: answer.text, since: answer.since })
    case 'number':
      return `${exact(answer.value, locale)} ${answer.unit}`
    case 'list':
      return listText(answer.items, { t, locale })
    case 'shares':
      return answer.shares.map(({ text, share }) => `${text}: ${percent(share, locale)}`).join(', ')
  }
}

/** Several choices joined in one sentence stand in quotes: each begins with a capital of its own. */
function listText(items: readonly string[], { t, locale }: Pick<Reading, 't' | 'locale'>): string {
  if (items.length <= 1) return items[0] ?? t('answer.none')
  const quoted = items.map((text) => t('quoted', { text }))
  return listOf(quoted, locale)
}

/** The verdict's sentence, and what it leaves unsaid: what it still hangs on, or what speaks against it most. */
export function verdictSentence({ view, t, locale }: Reading): string {
  const { sentence, unsettled, against } = view.verdict
  const named = unsettled.map((key) => t('quoted', { text: view.questions[key]?.label ?? key }))
  const open = named.length > 0 ? [t('sentence.unsettled', { count: named.length, list: listOf(named, locale) })] : []
  const title = against === null ? undefined : view.arguments[against]?.title
  const reason = title === undefined ? [] : [t('sentence.against', { argument: t('quoted', { text: title }) })]
  return [sentence, ...open, ...reason].join(' ')
}

export function knockoutName({ view, t }: Reading, key: string): string {
  return t('quoted', { text: view.knockouts[key]?.title ?? key })
}

export function dimensionName({ view }: Pick<Reading, 'view'>, key: string): string {
  return view.dimensions[key]?.name ?? key
}

/** A day written out: "17. Mai 2027". `day` is YYYY-MM-DD or a moment. */
export function dayOf(day: string | Date, locale: string): string {
  const date = typeof day === 'string' ? new Date(`${day.slice(0, 10)}T12:00:00Z`) : day
  return new Intl.DateTimeFormat(formatLocale(locale), { dateStyle: 'long', timeZone: 'Europe/Berlin' }).format(date)
}
