import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson } from '../hash'
import { standardCatalogue } from './document'

/** The document without its words: keys, weights, rules, sources, thresholds. */
function withoutWords(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutWords)
  if (typeof node !== 'object' || node === null) return node
  if ('de' in node && 'en' in node) return null
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutWords(value)]))
}

test('what version 1 weighs and asks stands as it was published; another rule is another version', () => {
  const digest = createHash('sha256')
    .update(canonicalJson(withoutWords(standardCatalogue)))
    .digest('hex')
  expect({ version: standardCatalogue.version, digest }).toEqual({
    version: 1,
    digest: 'd36b6f60ce71a9c10f20f4fe2f7e3c8f1adf2d29261fdbfa4584d25c366f7c2b',
  })
})
