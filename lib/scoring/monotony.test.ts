import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeAnswers } from '../../tests/support/scoring-cases'
import type { AnswerValue, Question } from '../catalogues/question-schema'
import { standardCatalogue as catalogue } from '../catalogues/standard/document'
import { chosenOptions, valueOfAnswer } from './answer-values'
import type { Answers, Result } from './schema'
import { score } from './score'

/** "Better" is a direction of each question: more of it speaks for or against. */

const lessIsBetter = new Set(['F3', 'F9', 'F10', 'F11', 'F15', 'C-PRIVACY'])
/** Facts without a direction; L4 tells how hard a knock-out is. */
const noDirection = new Set(['F4', 'F12', 'F13', 'F14', 'F18', 'F19', 'L4'])
const rankOf: Record<string, Record<string, number>> = { F1: { b2b: 0, both: 1, b2c: 2 } }
const verdictOrder = ['NOT_NOW', 'NO', 'MAYBE_SMALL', 'MAYBE', 'PREPARE', 'YES']

const directed = catalogue.questions.filter(({ key }) => !noDirection.has(key))

function rank(question: Question, answer: AnswerValue): number | null {
  if (answer === 'na') return null
  const { key } = question
  if (key === 'F5B') return forecastRank(answer)
  const worth =
    (typeof answer === 'string' ? rankOf[key]?.[answer] : undefined) ??
    (question.kind === 'number' ? Number(answer) : valueOfAnswer(question, answer))
  return lessIsBetter.has(key) && worth !== null ? -worth : worth
}

// tomorrow's channels: social ones count fully, other digital ones half
function forecastRank(answer: AnswerValue): number {
  const chosen = chosenOptions(answer) ?? []
  if (chosen.some((key) => ['social', 'messenger'].includes(key))) return 2
  return chosen.some((key) => ['website', 'search', 'reviews', 'email'].includes(key)) ? 1 : 0
}

/** Naming sales as the only goal is more of a goal than none, and yet sets off KO-SHORT: neither is the better one. */
function isComparable(question: Question, worse: AnswerValue, better: AnswerValue): boolean {
  return question.key !== 'S2' || chosenOptions(worse)?.length !== 0 || chosenOptions(better)?.join() !== 'sales'
}

const step = completeAnswers(catalogue).chain((answers) =>
  fc
    .constantFrom(...directed)
    .chain((question) =>
      completeAnswers(catalogue).map((other) => ({ answers, question, replacement: other[question.key] ?? 0 })),
    ),
)

function pair(
  answers: Answers,
  question: Question,
  replacement: AnswerValue,
): { worse: Result; better: Result } | null {
  const original = answers[question.key] ?? 0
  const [from, to] = [rank(question, original), rank(question, replacement)]
  if (from === null || to === null || from === to) return null
  const [low, high] = from < to ? [original, replacement] : [replacement, original]
  if (!isComparable(question, low, high)) return null
  const result = (answer: AnswerValue) => score(catalogue, { ...answers, [question.key]: answer }, {})
  return { worse: result(low), better: result(high) }
}

describe('with everything answered', () => {
  it('one better answer never lowers B or R and never worsens the verdict', () => {
    let compared = 0
    fc.assert(
      fc.property(step, ({ answers, question, replacement }) => {
        const results = pair(answers, question, replacement)
        if (!results) return
        compared += 1
        expectNoWorse(results.worse, results.better)
      }),
      { numRuns: 3000 },
    )
    expect(compared).toBeGreaterThan(1000)
  })

  it.each(
    catalogue.personas.filter(({ key }) => key !== 'almost-nothing').map((one) => [one.key, one.answers] as const),
  )('also at the %s, answer by answer', (_key, answers) => {
    const steps = directed
      .filter(({ key }) => answers[key] !== undefined)
      .flatMap((question) => candidates(question).map((replacement) => ({ question, replacement })))
    for (const { question, replacement } of steps) {
      const results = pair(answers, question, replacement)
      if (results) expectNoWorse(results.worse, results.better, question.key)
    }
  })
})

function candidates(question: Question): AnswerValue[] {
  if (question.kind === 'number') return question.points.map(([x]) => x)
  if (question.kind === 'choice') return question.options.map(({ key }) => key)
  if (question.kind === 'multi') return question.options.map(({ key }) => [key])
  return question.kind === 'yesNo' ? [0, 1] : question.kind === 'yesPartlyNo' ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]
}

function expectNoWorse(worse: Result, better: Result, name?: string): void {
  for (const quantity of ['B', 'R', 'Bpot', 'level'] as const) {
    expect(better[quantity], name).toBeGreaterThanOrEqual((worse[quantity] ?? NaN) - 1e-12)
  }
  expect(verdictOrder.indexOf(better.verdict), name).toBeGreaterThanOrEqual(verdictOrder.indexOf(worse.verdict))
}
