import type { z } from 'zod'
import { checkRule, isAscending, namesOf, type Names, type RuleProblemCode } from './rule-checks'
import { indicatorProblems, type IndicatorProblemCode } from './indicator-rules'
import { findCycles } from './rule-cycles'
import type { Predicate } from './rule-schema'
import { CatalogueDocument, type Knockout } from './schema'
import { type Question } from './question-schema'

/** What has to be true of a catalogue beyond its shape. Whether its knock-outs can be reached: lib/scoring/reach.ts. */

export type CatalogueProblemCode =
  | RuleProblemCode
  | 'malformed'
  | 'nested_too_deep'
  | 'duplicate_key'
  | IndicatorProblemCode
  | 'reserved_option'
  | 'unknown_topic'
  | 'empty_topic'
  | 'empty_dimension'
  | 'duplicate_master_data'
  | 'range_order'
  | 'levels_order'
  | 'cycle'
  | 'no_weight'
  | 'removable_pro'
  | 'predicate_or_graded'
  | 'graded_order'
  | 'unreachable'
  | 'invalid_persona'

/** `path` leads into the document, by keys where items have one; `detail` names what is meant, for machines. */
export type CatalogueProblem = { path: string; code: CatalogueProblemCode; detail?: string }

export type ParsedCatalogue = { ok: true; document: CatalogueDocument } | { ok: false; problems: CatalogueProblem[] }

const maxNesting = 60

/** Reads untrusted JSON as a catalogue: shape first, then everything `checkCatalogue` knows. */
export function parseCatalogue(input: unknown): ParsedCatalogue {
  // before the schema walks it: its recursion would follow any depth
  if (!isShallow(input, maxNesting)) return { ok: false, problems: [{ path: '', code: 'nested_too_deep' }] }
  const parsed = CatalogueDocument.safeParse(input)
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map(shapeProblem) }
  }
  const problems = checkCatalogue(parsed.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document: parsed.data }
}

function shapeProblem(issue: z.core.$ZodIssue): CatalogueProblem {
  const detail = issue.code === 'unrecognized_keys' ? `${issue.code} ${issue.keys.join(' ')}` : issue.code
  return { path: issue.path.map(String).join('.'), code: 'malformed', detail }
}

/** Everything that would make a document score wrongly or not at all; empty where it may be published. */
export function checkCatalogue(document: CatalogueDocument): CatalogueProblem[] {
  const names = namesOf(document)
  return [
    ...duplicateKeys(document),
    ...document.questions.flatMap((question) => questionProblems(question, document, names)),
    ...groupProblems(document),
    ...ruleProblems(document, names),
    ...argumentProblems(document),
    ...indicatorProblems(document),
    ...document.knockouts.flatMap((knockout) => knockoutProblems(knockout, names)),
    ...findCycles(document).map((keys): CatalogueProblem => ({
      path: keys[0] ?? '',
      code: 'cycle',
      detail: keys.join(' '),
    })),
  ]
}

function duplicateKeys(document: CatalogueDocument): CatalogueProblem[] {
  const { dimensions, topics, questions, knockouts, personas, context } = document
  // a number is explained by its key alone, so arguments, dimensions and knock-outs share one space
  const explained = [...document.arguments, ...context, ...dimensions, ...knockouts]
  const lists: [string, readonly { key: string }[]][] = [
    ['arguments', explained],
    ['topics', topics],
    ['questions', questions],
    ['personas', personas],
    ['indicators', document.indicators ?? []],
  ]
  return lists.flatMap(([path, items]) =>
    repeated(items).map((key) => ({ path: `${path}.${key}`, code: 'duplicate_key' })),
  )
}

function repeated(items: readonly { key: string }[]): string[] {
  const seen = new Set<string>()
  return items.map(({ key }) => key).filter((key) => seen.has(key) || !seen.add(key))
}

function questionProblems(question: Question, document: CatalogueDocument, names: Names): CatalogueProblem[] {
  const path = `questions.${question.key}`
  const problems: CatalogueProblem[] = []
  const report = (code: CatalogueProblemCode, step: string) => problems.push({ path: `${path}.${step}`, code })
  if (!document.topics.some(({ key }) => key === question.topic)) report('unknown_topic', 'topic')
  if (question.dimension !== undefined && !names.dimensions.has(question.dimension))
    report('unknown_dimension', 'dimension')
  if (question.kind === 'number') {
    if (question.min >= question.max) report('range_order', 'max')
    if (!isAscending(question.points)) report('points_order', 'points')
  }
  return [...problems, ...optionProblems(question, path)]
}

function optionProblems(question: Question, path: string): CatalogueProblem[] {
  if (!('options' in question)) return []
  const { options, kind, dimension } = question
  const problems: CatalogueProblem[] = repeated(options).map((key) => ({
    path: `${path}.options.${key}`,
    code: 'duplicate_key',
  }))
  for (const { key, value } of options) {
    // these two words are answers to every question
    if (key === 'unknown' || key === 'na') problems.push({ path: `${path}.options.${key}`, code: 'reserved_option' })
    if (dimension !== undefined && kind !== 'shares' && value === undefined) {
      problems.push({ path: `${path}.options.${key}`, code: 'option_without_value' })
    }
  }
  if (dimension !== undefined && kind === 'shares') problems.push({ path: `${path}.dimension`, code: 'wrong_kind' })
  return problems
}

function groupProblems({ topics, dimensions, questions, levels }: CatalogueDocument): CatalogueProblem[] {
  const usedTopics = new Set(questions.map(({ topic }) => topic))
  const usedDimensions = new Set(questions.map(({ dimension }) => dimension))
  const master = questions.flatMap(({ masterData }) => (masterData === undefined ? [] : [{ key: masterData }]))
  const ascending = levels.every(({ from }, position) => position === 0 || from > (levels[position - 1]?.from ?? from))
  return [
    ...topics.filter(({ key }) => !usedTopics.has(key)).map(({ key }) => problem(`topics.${key}`, 'empty_topic')),
    ...dimensions
      .filter(({ key }) => !usedDimensions.has(key))
      .map(({ key }) => problem(`dimensions.${key}`, 'empty_dimension')),
    ...repeated(master).map((key) => problem(`questions.masterData.${key}`, 'duplicate_master_data')),
    ...(ascending ? [] : [problem('levels', 'levels_order')]),
  ]
}

function ruleProblems(document: CatalogueDocument, names: Names): CatalogueProblem[] {
  const conditions: [string, Predicate | undefined][] = [
    ['soloIf', document.soloIf],
    ...document.dimensions.map(({ key, omitIf }): [string, Predicate | undefined] => [
      `dimensions.${key}.omitIf`,
      omitIf,
    ]),
    ...document.questions.flatMap(({ key, askedIf, shortIf }): [string, Predicate | undefined][] => [
      [`questions.${key}.askedIf`, askedIf],
      [`questions.${key}.shortIf`, shortIf],
    ]),
    ...document.arguments.map(({ key, appliesIf }): [string, Predicate | undefined] => [
      `arguments.${key}.appliesIf`,
      appliesIf,
    ]),
    ...document.context.map(({ key, shownIf }): [string, Predicate | undefined] => [`context.${key}.shownIf`, shownIf]),
    ...(document.courses ?? []).map(({ when }, place): [string, Predicate] => [`courses.${String(place)}.when`, when]),
    ...document.knockouts.flatMap(({ key, predicate, appliesIf, hardIf }): [string, Predicate | undefined][] => [
      [`knockouts.${key}.predicate`, predicate],
      [`knockouts.${key}.appliesIf`, appliesIf],
      [`knockouts.${key}.hardIf`, hardIf],
    ]),
  ]
  return [
    ...conditions.flatMap(([path, predicate]) => (predicate ? checkRule({ predicate }, path, names) : [])),
    ...document.arguments.flatMap(({ key, strength }) =>
      checkRule({ value: strength }, `arguments.${key}.strength`, names),
    ),
  ]
}

function argumentProblems(document: CatalogueDocument): CatalogueProblem[] {
  const all = new Set([...document.arguments, ...document.context].map(({ key }) => key))
  const beside = [...document.arguments, ...document.context].flatMap((argument) =>
    argument.beside
      .filter((key) => !all.has(key))
      .map((key) => problem(`arguments.${argument.key}.beside.${key}`, 'unknown_argument')),
  )
  const weightless = (['pro', 'contra'] as const).filter(
    (side) => !document.arguments.some((argument) => argument.side === side && argument.weight > 0),
  )
  return [
    ...beside,
    ...weightless.map((side) => problem(`arguments.${side}`, 'no_weight')),
    ...document.arguments
      .filter(({ side, removable }) => side === 'pro' && removable)
      .map(({ key }) => problem(`arguments.${key}.removable`, 'removable_pro')),
  ]
}

function knockoutProblems({ key, predicate, graded, asks }: Knockout, names: Names): CatalogueProblem[] {
  const path = `knockouts.${key}`
  const values = graded?.values ?? []
  return [
    ...((predicate === undefined) === (graded === undefined) ? [problem(path, 'predicate_or_graded')] : []),
    ...(graded && graded.p <= graded.v ? [problem(`${path}.graded`, 'graded_order')] : []),
    ...values.flatMap((value, position) => checkRule({ value }, `${path}.graded.values.${position}`, names)),
    ...asks.filter((ask) => !names.questions.has(ask)).map((ask) => problem(`${path}.asks.${ask}`, 'unknown_question')),
  ]
}

function problem(path: string, code: CatalogueProblemCode): CatalogueProblem {
  return { path, code }
}

/** Breadth first, without recursion: safe on any input. */
function isShallow(input: unknown, limit: number): boolean {
  let level: unknown[] = [input]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return false
    level = level.flatMap((node): unknown[] => (typeof node === 'object' && node !== null ? Object.values(node) : []))
  }
  return true
}
