import type { CatalogueProblem } from '../catalogues/rules'
import type { Predicate } from '../catalogues/rule-schema'
import { allReferencesOfValue, referencesOfPredicate, type References } from '../catalogues/rule-references'
import type { AnswerValue, Question } from '../catalogues/question-schema'
import type { CatalogueDocument, Knockout } from '../catalogues/schema'
import { validateAnswers } from './answers'
import { createCase } from './case'
import { indexOf } from './catalogue-index'
import { combinations } from './completions'
import { judgeKnockout } from './knockouts'
import type { Answers, ScoreContext } from './schema'

/** Checks on a catalogue that need the engine. Run them on documents that `checkCatalogue` found sound. */

const maxTries = 20_000

/** Knock-outs that no answers activate, and personas whose answers the catalogue itself would refuse. */
export function checkReach(document: CatalogueDocument): CatalogueProblem[] {
  return [
    ...document.knockouts
      .filter((knockout) => activeAnswers(document, knockout) === null)
      .map(({ key }): CatalogueProblem => ({ path: `knockouts.${key}`, code: 'unreachable' })),
    ...document.personas.flatMap(({ key, answers }) =>
      validateAnswers(document, answers, 'full').map(({ path, code }): CatalogueProblem => ({
        path: `personas.${key}.answers.${path}`,
        code: 'invalid_persona',
        detail: code,
      })),
    ),
  ]
}

/**
 * Answers under which the knock-out is active; null where the search finds none. It tries what its rules can tell
 * apart: every step and option, figures at and around the marks the rules name, sets of one, two or all options.
 */
export function activeAnswers(document: CatalogueDocument, knockout: Knockout): Answers | null {
  const context: ScoreContext = { answeredAt: '2100-01-01', previous: everythingActive(document) }
  const questions = questionsBehind(document, knockout)
  const marks = marksIn(knockout)
  const choices = questions.map((question) => sampleAnswers(question, marks))
  let tries = 0
  for (const combination of combinations(choices)) {
    tries += 1
    if (tries > maxTries) return null
    const answers = Object.fromEntries(questions.map(({ key }, position) => [key, combination[position] ?? 0]))
    if (judgeKnockout(knockout, createCase(document, answers, context)).state === 'active') return answers
  }
  return null
}

function everythingActive(document: CatalogueDocument): NonNullable<ScoreContext['previous']> {
  const knockouts = document.knockouts.map(({ key }) => ({ key, state: 'active' as const }))
  return { form: 'full', answeredAt: '2000-01-01', knockouts }
}

/** Every question its rules reach, also through arguments, dimensions, follow-up and omission conditions. */
function questionsBehind(document: CatalogueDocument, { predicate, graded, appliesIf }: Knockout): Question[] {
  const { questions, dimensions, argumentByKey, dimensionQuestions } = indexOf(document)
  const found = new Set<string>()
  const enter = (references: References) => {
    references.questions.forEach(add)
    references.dimensions.forEach((key) =>
      dimensionQuestions.get(key)?.forEach((question) => {
        add(question.key)
      }),
    )
    for (const key of references.argumentKeys) {
      const argument = argumentByKey.get(key)
      if (argument) enter(allReferencesOfValue(argument.strength))
      enterAll([argument?.appliesIf])
    }
  }
  const enterAll = (predicates: readonly (Predicate | undefined)[]) => {
    predicates
      .filter((condition) => condition !== undefined)
      .forEach((condition) => {
        enter(referencesOfPredicate(condition))
      })
  }
  const add = (key: string) => {
    const question = questions.get(key)
    if (!question || found.has(key)) return
    found.add(key)
    enterAll([question.askedIf, dimensions.get(question.dimension ?? '')?.omitIf])
  }
  enterAll([predicate, appliesIf])
  graded?.values.map(allReferencesOfValue).forEach(enter)
  return document.questions.filter(({ key }) => found.has(key))
}

function sampleAnswers(question: Question, marks: readonly number[]): AnswerValue[] {
  switch (question.kind) {
    case 'scale':
      return [0, 1, 0.25, 0.75, 0.5]
    case 'yesPartlyNo':
      return [0, 1, 0.5]
    case 'yesNo':
      return [0, 1]
    case 'number':
      return sampleFigures(question, marks)
    case 'choice':
      return question.options.map(({ key }) => key)
    case 'multi':
      return sampleSets(question.options.map(({ key }) => key))
    case 'shares':
      return question.options.map(({ key }) => ({ [key]: 1 }))
  }
}

function sampleFigures(
  { min, max, points, step }: Extract<Question, { kind: 'number' }>,
  marks: readonly number[],
): number[] {
  const around = [...marks, ...points.map(([x]) => x)].flatMap((mark) => [mark - step, mark, mark + step])
  return [...new Set([min, max, ...around.filter((figure) => figure >= min && figure <= max)])]
}

function sampleSets(keys: readonly string[]): string[][] {
  const pairs = keys.flatMap((a, position) => keys.slice(position + 1).map((b) => [a, b]))
  return [[], ...keys.map((key) => [key]), ...pairs, [...keys]]
}

function marksIn(rule: unknown): number[] {
  if (typeof rule === 'number') return [rule]
  return typeof rule === 'object' && rule !== null ? Object.values(rule).flatMap(marksIn) : []
}
