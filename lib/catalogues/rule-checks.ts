import type { Predicate, Value } from './rule-schema'
import { visitPredicate, visitValue, type PredicateVisitor, type ValueVisitor } from './rule-visitor'
import type { CatalogueDocument } from './schema'
import type { Question } from './question-schema'

/** What a single rule may read, and how big it may get. Source: docs/scoring.md, "Rules are data". */

export const maxRuleDepth = 8
export const maxRuleNodes = 64

export type RuleProblemCode =
  | 'unknown_question'
  | 'unknown_option'
  | 'unknown_dimension'
  | 'unknown_argument'
  | 'unknown_knockout'
  | 'wrong_kind'
  | 'option_without_value'
  | 'points_order'
  | 'rule_too_deep'
  | 'rule_too_costly'

export type RuleProblem = { path: string; code: RuleProblemCode }

/** Problems of one rule, each with the path of the node it was found at. */
export function checkRule(
  rule: { value: Value } | { predicate: Predicate },
  path: string,
  catalogue: Names,
): RuleProblem[] {
  const check: Check = { catalogue, path, depth: 0, total: { nodes: 0, deepest: 0 }, problems: [] }
  if ('value' in rule) checkValue(rule.value, check)
  else checkPredicate(rule.predicate, check)
  const { nodes, deepest } = check.total
  if (deepest > maxRuleDepth) check.problems.push({ path, code: 'rule_too_deep' })
  if (nodes > maxRuleNodes) check.problems.push({ path, code: 'rule_too_costly' })
  return check.problems
}

/** Everything a rule can name. */
export type Names = {
  questions: ReadonlyMap<string, Question>
  dimensions: ReadonlySet<string>
  argumentKeys: ReadonlySet<string>
  knockouts: ReadonlySet<string>
}

export function namesOf(catalogue: CatalogueDocument): Names {
  return {
    questions: new Map(catalogue.questions.map((question) => [question.key, question])),
    dimensions: new Set(catalogue.dimensions.map(({ key }) => key)),
    argumentKeys: new Set(catalogue.arguments.map(({ key }) => key)),
    knockouts: new Set(catalogue.knockouts.map(({ key }) => key)),
  }
}

export function isAscending(points: readonly (readonly [number, number])[]): boolean {
  return points.every(([x], position) => position === 0 || x > (points[position - 1]?.[0] ?? x))
}

type Check = {
  catalogue: Names
  path: string
  depth: number
  total: { nodes: number; deepest: number }
  problems: RuleProblem[]
}

const values: ValueVisitor<Check, void> = {
  answer: (key, check) => {
    const question = findQuestion(key, check)
    if (question?.kind === 'shares') report('wrong_kind', check)
    if (question && 'options' in question && lacksValue(question)) report('option_without_value', check)
  },
  number: (key, check) => {
    requireKind(key, ['number'], check)
  },
  const: () => undefined,
  anchors: ({ value, points }, check) => {
    if (!isAscending(points)) report('points_order', check)
    checkValue(value, inside(check, 'value'))
  },
  not: (value, check) => {
    checkValue(value, check)
  },
  mean: checkValues,
  max: checkValues,
  min: checkValues,
  oneOf: ({ key, options }, check) => {
    checkOptions(key, Object.keys(options), check)
  },
  maxShare: (key, check) => {
    requireKind(key, ['shares'], check)
  },
  dimension: (key, check) => {
    if (!check.catalogue.dimensions.has(key)) report('unknown_dimension', check)
  },
  argument: (key, check) => {
    if (!check.catalogue.argumentKeys.has(key)) report('unknown_argument', check)
  },
  scaled: ({ value, condition }, check) => {
    checkValue(value, inside(check, 'value'))
    checkPredicate(condition, inside(check, 'condition'))
  },
}

const predicates: PredicateVisitor<Check, void> = {
  compare: ({ value }, check) => {
    checkValue(value, inside(check, 'value'))
  },
  includes: ({ key, options }, check) => {
    checkOptions(key, options, check)
  },
  only: ({ key, options }, check) => {
    checkOptions(key, options, check)
  },
  all: checkPredicates,
  any: checkPredicates,
  none: checkPredicates,
  previous: ({ knockout }, check) => {
    if (!check.catalogue.knockouts.has(knockout)) report('unknown_knockout', check)
  },
}

function checkValue(value: Value, check: Check): void {
  visitValue(value, values, counted(value, check))
}

function checkPredicate(predicate: Predicate, check: Check): void {
  visitPredicate(predicate, predicates, counted(predicate, check))
}

function checkValues(parts: Value[], check: Check): void {
  parts.forEach((part, position) => {
    checkValue(part, inside(check, String(position)))
  })
}

function checkPredicates(parts: Predicate[], check: Check): void {
  parts.forEach((part, position) => {
    checkPredicate(part, inside(check, String(position)))
  })
}

function checkOptions(key: string, options: readonly string[], check: Check): void {
  const question = findQuestion(key, check)
  if (!question) return
  if (question.kind !== 'choice' && question.kind !== 'multi') {
    report('wrong_kind', check)
    return
  }
  const known = new Set(question.options.map((option) => option.key))
  if (options.some((option) => !known.has(option))) report('unknown_option', check)
}

function requireKind(key: string, kinds: readonly Question['kind'][], check: Check): void {
  const question = findQuestion(key, check)
  if (question && !kinds.includes(question.kind)) report('wrong_kind', check)
}

function findQuestion(key: string, check: Check): Question | undefined {
  const question = check.catalogue.questions.get(key)
  if (!question) report('unknown_question', check)
  return question
}

function lacksValue({ options }: { options: readonly { value?: number | undefined }[] }): boolean {
  return options.some(({ value }) => value === undefined)
}

function counted(node: object, check: Check): Check {
  const depth = check.depth + 1
  check.total.nodes += 1
  check.total.deepest = Math.max(check.total.deepest, depth)
  return { ...check, depth, path: `${check.path}.${Object.keys(node)[0] ?? ''}` }
}

function inside(check: Check, step: string): Check {
  return { ...check, path: `${check.path}.${step}` }
}

function report(code: RuleProblemCode, { problems, path }: Check): void {
  problems.push({ path, code })
}
