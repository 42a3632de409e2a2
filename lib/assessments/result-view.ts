import type { Role } from '@/lib/access/policy'
import type { CatalogueDocument, ContextArgument, ScoredArgument } from '@/lib/catalogues/schema'
import type { Locale } from '@/lib/catalogues/text-schema'
import { referencesOfPredicate } from '@/lib/catalogues/rule-references'
import { createCase } from '@/lib/scoring/case'
import { courseOf } from '@/lib/scoring/course'
import { explain } from '@/lib/scoring/explain'
import type { Explanation } from '@/lib/scoring/explanation'
import type { Reader } from '@/lib/scoring/reader'
import { isSolo, progress } from '@/lib/scoring/progress'
import type { Answers, PreviousResult, Result } from '@/lib/scoring/schema'
import { answerWords, questionLink } from './answer-words'
import { redact } from './redaction'
import { maySee } from './rules'
import type { GivenAnswer } from './topic-view'
import { verdictWords } from './verdict-words'
import type { AnsweredQuestion, ArgumentWords, QuestionLink, ResultView } from './views'
import { wayToYes } from './way-to-yes'

export type ResultCase = {
  catalogue: CatalogueDocument
  result: Result
  answers: Answers
  given: ReadonlyMap<string, Pick<GivenAnswer, 'note' | 'side'>>
  previous: PreviousResult | null
  clientName: string
  /** IANA, for units that differ by place. */
  timeZone?: string | undefined
  role: Role
  locale: Locale
}

type Said = Pick<
  ResultView,
  | 'result'
  | 'verdict'
  | 'course'
  | 'wayToYes'
  | 'explanations'
  | 'answers'
  | 'questions'
  | 'openQuestions'
  | 'answeredCount'
  | 'missingRequired'
  | 'arguments'
  | 'context'
  | 'dimensions'
  | 'knockouts'
  | 'levels'
  | 'thresholds'
  | 'sources'
  | 'catalogue'
>

/** A result in one language, down to the answers the reader may see. */
export function resultView(view: ResultCase): Said {
  const { catalogue, result, answers, role, locale } = view
  const hidden = new Set(catalogue.questions.filter((question) => !maySee(question, role)).map(({ key }) => key))
  const solo = isSolo(catalogue, answers) === true
  const links = linksOf(view, solo)
  const knockouts = Object.fromEntries(
    catalogue.knockouts.map((knockout) => [knockout.key, knockoutWords(knockout, locale, solo)]),
  )
  const { key, version, hash } = result.catalogue
  return {
    result,
    verdict: verdictWords(view, (knockout) => knockouts[knockout]?.clause ?? null),
    course: courseWords(view, hidden),
    wayToYes: wayToYes(result, catalogue.thresholds),
    explanations: explanationsOf(view, hidden),
    answers: Object.fromEntries(Object.entries(answers).filter(([question]) => !hidden.has(question))),
    questions: answeredQuestions(view, solo, links, hidden),
    openQuestions: openQuestions(view, solo, links),
    answeredCount: answeredCount(view),
    missingRequired: pick(links, result.missingRequired),
    arguments: Object.fromEntries(
      catalogue.arguments.map((argument) => [
        argument.key,
        { ...argumentWords(argument, locale), removable: argument.removable },
      ]),
    ),
    context: contextShown(view).map((argument) => argumentWords(argument, locale)),
    dimensions: Object.fromEntries(
      catalogue.dimensions.map((dimension) => [dimension.key, dimensionWords(dimension, locale, solo)]),
    ),
    knockouts,
    levels: catalogue.levels.map(({ from, name, description }) => ({
      from,
      name: name[locale],
      description: description[locale],
    })),
    thresholds: catalogue.thresholds,
    sources: Object.fromEntries(
      catalogue.sources.map(({ key: source, title, note }) => [source, { title: title[locale], note: note[locale] }]),
    ),
    catalogue: { key, version, hash, name: catalogue.name[locale], subject: catalogue.subject[locale] },
  }
}

function linksOf({ catalogue, locale }: ResultCase, solo: boolean): Map<string, QuestionLink> {
  return new Map(catalogue.questions.map((question) => [question.key, questionLink(catalogue, question, locale, solo)]))
}

function pick(links: ReadonlyMap<string, QuestionLink>, keys: readonly string[]): QuestionLink[] {
  return keys.flatMap((key) => links.get(key) ?? [])
}

/** Those without which no verdict stands come first. */
function openQuestions(
  { catalogue, result, locale }: ResultCase,
  solo: boolean,
  links: ReadonlyMap<string, QuestionLink>,
): ResultView['openQuestions'] {
  const required = new Set(result.missingRequired)
  const keys = [
    ...result.openQuestions.filter((key) => required.has(key)),
    ...result.openQuestions.filter((key) => !required.has(key)),
  ]
  return keys.flatMap((key) => {
    const question = catalogue.questions.find((candidate) => candidate.key === key)
    const link = links.get(key)
    if (!question || !link) return []
    return { ...link, why: ((solo ? question.solo?.why : undefined) ?? question.why)[locale] }
  })
}

/** Counted against the open ones, so that both always add up on one page. */
function answeredCount({ catalogue, answers, result }: ResultCase): ResultView['answeredCount'] {
  const { asked } = progress(catalogue, answers, result.form)
  return { asked, answered: Math.max(0, asked - result.openQuestions.length) }
}

function answeredQuestions(
  { catalogue, answers, given, timeZone, locale }: ResultCase,
  solo: boolean,
  links: ReadonlyMap<string, QuestionLink>,
  hidden: ReadonlySet<string>,
): Record<string, AnsweredQuestion> {
  const entries = catalogue.questions.flatMap((question): [string, AnsweredQuestion][] => {
    const link = links.get(question.key)
    if (!link) return []
    const { tells = null } = question
    if (hidden.has(question.key)) {
      return [[question.key, { ...link, answer: { kind: 'word', word: 'hidden' }, note: null, side: null, tells }]]
    }
    const answer = answerWords(question, answers[question.key], locale, solo, timeZone)
    const { note = null, side = null } = given.get(question.key) ?? {}
    return [[question.key, { ...link, answer, note, side, tells }]]
  })
  return Object.fromEntries(entries)
}

function explanationsOf(view: ResultCase, hidden: ReadonlySet<string>): Record<string, Explanation> {
  const { catalogue, answers, result, previous } = view
  const keys = [
    ...[...result.pros, ...result.contras].map(({ key }) => key),
    ...result.notApplicable,
    ...Object.keys(result.dimensions),
    ...result.knockouts.map(({ key }) => key),
  ]
  return Object.fromEntries(
    keys.flatMap((key) => {
      const explanation = explain(catalogue, answers, result, key, previous ?? undefined)
      return explanation ? [[key, redact(explanation, hidden)] as const] : []
    }),
  )
}

function readerOf({ catalogue, answers, result, previous }: ResultCase): Reader {
  return createCase(catalogue, answers, { form: result.form, ...(previous && { previous }) })
}

/** Nothing where it would tell an answer that the reader may not see. */
function courseWords(view: ResultCase, hidden: ReadonlySet<string>): string | null {
  const course = courseOf(view.catalogue, view.result.verdict, readerOf(view))
  if (course === null || referencesOfPredicate(course.when).questions.some((key) => hidden.has(key))) return null
  return course.text[view.locale]
}

function contextShown(view: ResultCase): ContextArgument[] {
  const { catalogue } = view
  const reader = readerOf(view)
  return catalogue.context.filter(({ shownIf }) => shownIf === undefined || reader.truth(shownIf) === true)
}

function argumentWords(argument: ScoredArgument | ContextArgument, locale: Locale): ArgumentWords {
  const { key, side, title, explanation, from, evidenceLevel, beside } = argument
  return { key, side, title: title[locale], explanation: explanation[locale], from, evidenceLevel, beside }
}

function dimensionWords(
  { name, description, solo: own }: CatalogueDocument['dimensions'][number],
  locale: Locale,
  solo: boolean,
): ResultView['dimensions'][string] {
  const other = solo ? own : undefined
  return { name: (other?.name ?? name)[locale], description: (other?.description ?? description)[locale] }
}

function knockoutWords(
  { title, explanation, trigger, from, release, clause, solo: own }: CatalogueDocument['knockouts'][number],
  locale: Locale,
  solo: boolean,
): ResultView['knockouts'][string] {
  const wording = { title, explanation, trigger, release, clause, ...(solo ? own : {}) }
  const lift = wording.release ?? release
  return {
    title: (wording.title ?? title)[locale],
    explanation: (wording.explanation ?? explanation)[locale],
    trigger: wording.trigger?.[locale] ?? null,
    from,
    release: { title: lift.title[locale], text: lift.text[locale], hours: release.hours },
    clause: (wording.clause ?? clause)[locale],
  }
}
