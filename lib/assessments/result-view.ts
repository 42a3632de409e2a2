import type { Role } from '@/lib/access/policy'
import type { CatalogueDocument, ContextArgument, Locale, ScoredArgument, Verdict } from '@/lib/catalogues/schema'
import { createCase } from '@/lib/scoring/case'
import { explain } from '@/lib/scoring/explain'
import type { Explanation } from '@/lib/scoring/explanation'
import { isSolo } from '@/lib/scoring/progress'
import type { Answers, PreviousResult, Result } from '@/lib/scoring/schema'
import { answerWords, questionLink } from './answer-words'
import { redact } from './redaction'
import { maySee } from './rules'
import type { GivenAnswer } from './topic-view'
import type { AnsweredQuestion, ArgumentWords, QuestionLink, ResultView } from './views'

export type ResultCase = {
  catalogue: CatalogueDocument
  result: Result
  answers: Answers
  given: ReadonlyMap<string, Pick<GivenAnswer, 'note' | 'side'>>
  previous: PreviousResult | null
  clientName: string
  role: Role
  locale: Locale
}

type Said = Pick<
  ResultView,
  | 'result'
  | 'verdict'
  | 'explanations'
  | 'answers'
  | 'questions'
  | 'openQuestions'
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
  const links = linksOf(view)
  const { key, version, hash } = result.catalogue
  return {
    result,
    verdict: verdictWords(view),
    explanations: explanationsOf(view, hidden),
    answers: Object.fromEntries(Object.entries(answers).filter(([question]) => !hidden.has(question))),
    questions: answeredQuestions(view, links, hidden),
    openQuestions: pick(links, result.openQuestions),
    missingRequired: pick(links, result.missingRequired),
    arguments: Object.fromEntries(
      catalogue.arguments.map((argument) => [
        argument.key,
        { ...argumentWords(argument, locale), removable: argument.removable },
      ]),
    ),
    context: contextShown(view).map((argument) => argumentWords(argument, locale)),
    dimensions: Object.fromEntries(
      catalogue.dimensions.map(({ key: dimension, name, description }) => [
        dimension,
        { name: name[locale], description: description[locale] },
      ]),
    ),
    knockouts: Object.fromEntries(
      catalogue.knockouts.map((knockout) => [knockout.key, knockoutWords(knockout, locale)]),
    ),
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

function linksOf({ catalogue, answers, locale }: ResultCase): Map<string, QuestionLink> {
  const solo = isSolo(catalogue, answers) === true
  return new Map(catalogue.questions.map((question) => [question.key, questionLink(catalogue, question, locale, solo)]))
}

function pick(links: ReadonlyMap<string, QuestionLink>, keys: readonly string[]): QuestionLink[] {
  return keys.flatMap((key) => links.get(key) ?? [])
}

function answeredQuestions(
  { catalogue, answers, given, locale }: ResultCase,
  links: ReadonlyMap<string, QuestionLink>,
  hidden: ReadonlySet<string>,
): Record<string, AnsweredQuestion> {
  const solo = isSolo(catalogue, answers) === true
  const entries = catalogue.questions.flatMap((question): [string, AnsweredQuestion][] => {
    const link = links.get(question.key)
    if (!link) return []
    if (hidden.has(question.key)) {
      return [[question.key, { ...link, answer: { kind: 'word', word: 'hidden' }, note: null, side: null }]]
    }
    const answer = answerWords(question, answers[question.key], locale, solo)
    const { note = null, side = null } = given.get(question.key) ?? {}
    return [[question.key, { ...link, answer, note, side }]]
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

/** The verdict's sentence with the firm's name, and with the clauses of the knock-outs that decided. */
function verdictWords({ catalogue, result, clientName, locale }: ResultCase): ResultView['verdict'] {
  const { label, sentence, sentenceWithClause, advice } = catalogue.verdicts[result.verdict]
  const clauses = decidingKnockouts(result).flatMap((key) => {
    const knockout = catalogue.knockouts.find((candidate) => candidate.key === key)
    return knockout ? [knockout.clause[locale]] : []
  })
  // a sentence carries two clauses; the others stand in the list of knock-outs
  const listed = new Intl.ListFormat(locale, { type: 'conjunction' }).format(clauses.slice(0, 2))
  const wording = clauses.length > 0 ? (sentenceWithClause ?? sentence) : sentence
  return {
    key: result.verdict,
    label: label[locale],
    sentence: wording[locale].replaceAll('{client}', () => clientName).replaceAll('{clause}', () => listed),
    advice: advice[locale].replaceAll('{client}', () => clientName),
    clauses,
  }
}

type DecidingRule = 'hard_knockout' | 'structural_knockout' | 'knockouts_active'

/** Which rule's knock-outs speak in a verdict's sentence: "because …" for structural ones, "as soon as …" for homework. */
const decidingRules: Partial<Record<Verdict, DecidingRule>> = {
  NOT_NOW: 'hard_knockout',
  NO: 'structural_knockout',
  MAYBE_SMALL: 'structural_knockout',
  MAYBE: 'knockouts_active',
  PREPARE: 'knockouts_active',
}

function decidingKnockouts({ verdict, reasons }: Result): string[] {
  const rule = decidingRules[verdict]
  return reasons.flatMap((reason) => (reason.rule === rule && 'knockouts' in reason ? reason.knockouts : []))
}

function contextShown({ catalogue, answers, result, previous }: ResultCase): ContextArgument[] {
  const reader = createCase(catalogue, answers, { form: result.form, ...(previous && { previous }) })
  return catalogue.context.filter(({ shownIf }) => shownIf === undefined || reader.truth(shownIf) === true)
}

function argumentWords(argument: ScoredArgument | ContextArgument, locale: Locale): ArgumentWords {
  const { key, side, title, explanation, from, evidenceLevel, beside } = argument
  return { key, side, title: title[locale], explanation: explanation[locale], from, evidenceLevel, beside }
}

function knockoutWords(
  { title, explanation, from, release, clause }: CatalogueDocument['knockouts'][number],
  locale: Locale,
): ResultView['knockouts'][string] {
  return {
    title: title[locale],
    explanation: explanation[locale],
    from,
    release: { title: release.title[locale], text: release.text[locale], hours: release.hours },
    clause: clause[locale],
  }
}
