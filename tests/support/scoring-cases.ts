import fc from 'fast-check'
import type { AnswerValue, Question } from '../../lib/catalogues/question-schema'
import type { CatalogueDocument } from '../../lib/catalogues/schema'
import type { Answers } from '../../lib/scoring/schema'

/** Generators of answers for property tests of the engine. */

/** One valid answer; "does not apply" only where it is allowed, "don't know" only if asked for. */
export function answerTo(question: Question, withUnknown = false): fc.Arbitrary<AnswerValue> {
  const more = [...(question.notApplicable ? ['na'] : []), ...(withUnknown ? ['unknown'] : [])]
  const plain = plainAnswer(question)
  if (more.length === 0) return plain
  return fc.oneof({ weight: 6, arbitrary: plain }, { weight: 1, arbitrary: fc.constantFrom(...more) })
}

/** Every question answered. */
export function completeAnswers(catalogue: CatalogueDocument): fc.Arbitrary<Answers> {
  return fc.record(Object.fromEntries(catalogue.questions.map((question) => [question.key, answerTo(question)])))
}

/** Any subset of the questions answered, some with "don't know". */
export function someAnswers(catalogue: CatalogueDocument): fc.Arbitrary<Answers> {
  const record = Object.fromEntries(catalogue.questions.map((question) => [question.key, answerTo(question, true)]))
  return fc.oneof(
    fc.record(record, { requiredKeys: [] }).map(given),
    // mostly answered: an even split hardly ever reaches a verdict
    fc
      .tuple(fc.record(record), fc.subarray(Object.keys(record), { maxLength: 6 }))
      .map(([answers, left]) => without(answers, left)),
  )
}

function given(answers: Record<string, AnswerValue | undefined>): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) => (answer === undefined ? [] : [[key, answer]])),
  )
}

export function without(answers: Answers, keys: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)))
}

function plainAnswer(question: Question): fc.Arbitrary<AnswerValue> {
  switch (question.kind) {
    case 'scale':
      return fc.constantFrom(0, 0.25, 0.5, 0.75, 1)
    case 'yesPartlyNo':
      return fc.constantFrom(0, 0.5, 1)
    case 'yesNo':
      return fc.constantFrom(0, 1)
    case 'number':
      return fc.oneof(
        fc.constantFrom(...question.points.map(([x]) => x).filter((x) => x >= question.min && x <= question.max)),
        fc.integer({ min: Math.ceil(question.min), max: Math.min(question.max, 40) }),
      )
    case 'choice':
      return fc.constantFrom(...question.options.map(({ key }) => key))
    case 'multi':
      return fc.subarray(question.options.map(({ key }) => key))
    case 'shares':
      return fc.constantFrom(...question.options.map(({ key }) => ({ [key]: 1 })))
  }
}
