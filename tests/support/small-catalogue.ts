import { Knockout, ScoredArgument, type CatalogueDocument } from '../../lib/catalogues/schema'
import { Question } from '../../lib/catalogues/question-schema'
import type { Value } from '../../lib/catalogues/rule-schema'
import { standardCatalogue } from '../../lib/catalogues/standard/document'

/** A catalogue small enough to try every answer: thresholds, levels and words of the standard one, own questions. */

const text = { de: 'x', en: 'x' }

export function question(key: string, more: Record<string, unknown>): Question {
  const anchors = more['kind'] === 'scale' ? { anchors: [text, text, text, text, text] } : {}
  return Question.parse({ key, topic: 'all', label: text, text, why: text, example: text, ...anchors, ...more })
}

export function options(...keys: string[]) {
  return keys.map((key, place) => ({ key, text, value: place / Math.max(1, keys.length - 1) }))
}

export function argument(key: string, side: 'pro' | 'contra', strength: Value, more: Record<string, unknown> = {}) {
  const base = { title: text, explanation: text, from: ['000'], evidenceLevel: 'claim', weight: 1 }
  return ScoredArgument.parse({ ...base, key, side, strength, ...more })
}

export function knockout(key: string, more: Record<string, unknown>): Knockout {
  const release = { title: text, text, hours: 1 }
  const base = { title: text, explanation: text, from: ['000'], structural: false, release, clause: text }
  return Knockout.parse({ ...base, key, ...more })
}

export function smallCatalogue(
  parts: Partial<CatalogueDocument> & Pick<CatalogueDocument, 'questions'>,
): CatalogueDocument {
  const [first] = parts.questions
  const strength: Value = { const: 1 }
  return {
    ...standardCatalogue,
    key: 'small',
    soloIf: { compare: { value: { const: 0 }, op: '>', to: 0.5 } },
    dimensions: [{ key: 'ALL', name: text, description: text, weight: 1, critical: true }],
    topics: [{ key: first?.topic ?? 'all', name: text, intro: text }],
    arguments: [argument('PRO', 'pro', strength), argument('CONTRA', 'contra', strength)],
    context: [],
    knockouts: [],
    courses: [],
    personas: [],
    ...parts,
  }
}
