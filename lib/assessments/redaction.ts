import type { Explanation } from '@/lib/scoring/explanation'

/** What stands on the same object as a question's key and would give its answer away. */
const telling = ['answer', 'value', 'part', 'held', 'before', 'after']

/** The same explanation without the answers, and what follows directly from them, of questions the reader may not see. */
export function redact(explanation: Explanation, hidden: ReadonlySet<string>): Explanation {
  if (hidden.size === 0) return explanation
  return withoutAnswers(explanation, hidden) as Explanation
}

function withoutAnswers(node: unknown, hidden: ReadonlySet<string>): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutAnswers(item, hidden))
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).map(([name, value]) => [name, withoutAnswers(value, hidden)] as const)
  const copy = Object.fromEntries(entries)
  return namesHidden(node, hidden) ? { ...copy, ...blanked(copy) } : copy
}

function namesHidden(node: object, hidden: ReadonlySet<string>): boolean {
  const key = 'question' in node ? node.question : 'key' in node ? node.key : undefined
  return typeof key === 'string' && hidden.has(key)
}

function blanked(node: Record<string, unknown>): Record<string, null> {
  // a step's parts hold its reading and are kept: they are redacted by their own keys
  return Object.fromEntries(telling.filter((name) => name in node && !isStep(node[name])).map((name) => [name, null]))
}

function isStep(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'op' in value
}
