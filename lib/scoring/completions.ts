import type { Predicate } from '../catalogues/rule-schema'
import type { AnswerValue, Question } from '../catalogues/question-schema'
import { referencesOfPredicate } from '../catalogues/rule-references'
import { visitPredicate, type PredicateVisitor } from '../catalogues/rule-visitor'
import { notApplicableAnswer, type Answers } from './schema'
import type { Truth } from './reader'

/**
 * Deciding a predicate by trying every completion of its missing answers. Needed only where one question stands in a
 * predicate more than once: "F2 < .5 or F2 ≥ .5" is true whatever F2 is, though neither half is decided.
 */

const maxCompletions = 4096
const needed = new WeakMap<Predicate, boolean>()

/** Whether bounds of the single comparisons may leave a decided predicate undecided. */
export function needsCompletions(predicate: Predicate): boolean {
  const known = needed.get(predicate)
  if (known !== undefined) return known
  const { questions, dimensions, argumentKeys } = referencesOfPredicate(predicate)
  const result = dimensions.length === 0 && argumentKeys.length === 0 && new Set(questions).size < questions.length
  needed.set(predicate, result)
  return result
}

/**
 * Null where completions differ, and where not all of them can be listed.
 * @param missing questions of the predicate without an answer
 * @param decide the predicate's truth once they are filled in
 */
export function decideByCompletions(
  predicate: Predicate,
  missing: readonly Question[],
  decide: (completion: Answers) => Truth,
): Truth {
  const choices = missing.map((question) => everyAnswer(question, predicate))
  const count = choices.reduce((total, list) => total * (list?.length ?? Infinity), 1)
  if (missing.length === 0 || count > maxCompletions) return null
  let truth: Truth | undefined
  for (const completion of combinations(choices.map((list) => list ?? []))) {
    const held = decide(Object.fromEntries(missing.map(({ key }, position) => [key, completion[position] ?? 0])))
    if (held === null || (truth !== undefined && held !== truth)) return null
    truth = held
  }
  return truth ?? null
}

export function* combinations<Item>(lists: readonly (readonly Item[])[]): Generator<Item[]> {
  const [first, ...rest] = lists
  if (!first) {
    yield []
    return
  }
  for (const item of first) {
    for (const tail of combinations(rest)) yield [item, ...tail]
  }
}

/** Answers that stand for all that can be given to a question in this predicate; null where there is no such list. */
function everyAnswer(question: Question, predicate: Predicate): AnswerValue[] | null {
  const answers = everyApplicableAnswer(question, predicate)
  return answers && question.notApplicable ? [...answers, notApplicableAnswer] : answers
}

function everyApplicableAnswer(question: Question, predicate: Predicate): AnswerValue[] | null {
  switch (question.kind) {
    case 'scale':
      return [0, 0.25, 0.5, 0.75, 1]
    case 'yesPartlyNo':
      return [0, 0.5, 1]
    case 'yesNo':
      return [0, 1]
    case 'number':
      return figuresAround(question, predicate)
    case 'choice':
      return question.options.map(({ key }) => key)
    case 'multi':
      return question.options.length > 10 ? null : subsets(question.options.map(({ key }) => key))
    case 'shares':
      return null
  }
}

// a figure that is only compared matters by its place among the thresholds
function figuresAround(
  { key, min, max }: Extract<Question, { kind: 'number' }>,
  predicate: Predicate,
): number[] | null {
  const found: Thresholds = { key, to: [], compared: 0 }
  visitPredicate(predicate, thresholdVisitor, found)
  const uses = referencesOfPredicate(predicate).questions.filter((question) => question === key).length
  if (uses !== found.compared) return null
  const marks = [min, ...found.to.filter((to) => to > min && to < max).toSorted((a, b) => a - b), max]
  return marks.flatMap((mark, position) => [mark, (mark + (marks[position + 1] ?? mark)) / 2])
}

type Thresholds = { key: string; to: number[]; compared: number }

const thresholdVisitor: PredicateVisitor<Thresholds, void> = {
  compare: ({ value, to }, found) => {
    if (!('number' in value) || value.number !== found.key) return
    found.to.push(to)
    found.compared += 1
  },
  includes: () => undefined,
  only: () => undefined,
  all: visitEvery,
  any: visitEvery,
  none: visitEvery,
  previous: () => undefined,
}

function visitEvery(parts: Predicate[], found: Thresholds): void {
  for (const part of parts) visitPredicate(part, thresholdVisitor, found)
}

function subsets(keys: readonly string[]): string[][] {
  return keys.reduce<string[][]>((sets, key) => [...sets, ...sets.map((set) => [...set, key])], [[]])
}
