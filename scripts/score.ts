import { z } from 'zod'
import { AnswerValue } from '../lib/catalogues/question-schema'
import { standardCatalogue } from '../lib/catalogues/standard/document'
import { validateAnswers } from '../lib/scoring/answers'
import { Answers, Form, ScoreContext, type Result } from '../lib/scoring/schema'
import { score } from '../lib/scoring/score'
import { readJsonFile, refuse, type Problem } from './lib/json-input'

/** npm run -s score -- FILE: scores a case, or a list of them. Described in docs/scoring.md, "Command line". */

const Case = z.strictObject({ catalogue: z.string(), answers: Answers, context: ScoreContext.default({}) })
const Entries = z.record(z.string(), z.unknown()).catch({})
const Loose = z
  .object({
    catalogue: z.unknown(),
    answers: Entries,
    context: z.object({ form: Form.catch('full'), evidence: Entries }).catch({ form: 'full', evidence: {} }),
  })
  .catch({ catalogue: undefined, answers: {}, context: { form: 'full', evidence: {} } })

const catalogues = new Map([[standardCatalogue.key, standardCatalogue]])

type Scored = { ok: true; result: Result } | { ok: false; problems: Problem[] }

main(process.argv.slice(2))

function main([file, ...more]: string[]): void {
  if (file === undefined || more.length > 0) {
    refuse([{ path: 'usage', code: 'npm run -s score -- FILE' }])
    return
  }
  const input = readJsonFile(file)
  if (!input.ok) {
    refuse(input.problems)
    return
  }
  const { content } = input
  const scored = Array.isArray(content)
    ? content.map((item, position) => scoreCase(item, [String(position)]))
    : [scoreCase(content, [])]
  const problems = scored.flatMap((outcome) => (outcome.ok ? [] : outcome.problems))
  if (problems.length > 0) {
    refuse(problems)
    return
  }
  const results = scored.flatMap((outcome) => (outcome.ok ? [outcome.result] : []))
  process.stdout.write(`${JSON.stringify(Array.isArray(content) ? results : results[0], null, 2)}\n`)
}

function scoreCase(input: unknown, place: readonly string[]): Scored {
  const parsed = Case.safeParse(input)
  const shape = parsed.success ? [] : parsed.error.issues.flatMap(shapeProblems)
  const content = contentProblems(input)
  const problems = [...shape, ...content].map(({ path, code }) => ({ path: pathOf([...place, path]), code }))
  if (!parsed.success || problems.length > 0) return { ok: false, problems }
  const { catalogue: name, answers, context } = parsed.data
  const catalogue = catalogues.get(name)
  if (!catalogue) return { ok: false, problems: [{ path: pathOf([...place, 'catalogue']), code: 'unknown_catalogue' }] }
  return { ok: true, result: score(catalogue, answers, context) }
}

function shapeProblems(issue: z.core.$ZodIssue): Problem[] {
  const path = pathOf(issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), code: 'unknown_key' }))
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return [{ path, code: 'wrong_type' }]
  return [{ path, code: issue.code }]
}

/** What is wrong with the answers that have the right shape, also where something else in the case has not. */
function contentProblems(input: unknown): Problem[] {
  const { catalogue: name, answers, context } = Loose.parse(input)
  const catalogue = typeof name === 'string' ? catalogues.get(name) : standardCatalogue
  if (!catalogue) return []
  const sound = Object.entries(answers).flatMap(([key, answer]) => {
    const parsed = AnswerValue.safeParse(answer)
    return parsed.success ? [[key, parsed.data] as const] : []
  })
  const known = new Set(catalogue.questions.map(({ key }) => key))
  return [
    ...validateAnswers(catalogue, Object.fromEntries(sound), context.form).map(({ path, code }) => ({
      path: `answers.${path}`,
      code,
    })),
    ...Object.keys(context.evidence)
      .filter((key) => !known.has(key))
      .map((key) => ({ path: `context.evidence.${key}`, code: 'unknown_question' })),
  ]
}

function pathOf(steps: readonly PropertyKey[]): string {
  return steps
    .map(String)
    .filter((step) => step !== '')
    .join('.')
}
