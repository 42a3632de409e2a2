import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { canonicalJson, catalogueHash } from '../hash'
import earlierWords from './earlier-words.json'
import { standardCatalogue, standardVersions } from './document'

/** The document without its words: keys, weights, rules, sources, thresholds. */
function withoutWords(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutWords)
  if (typeof node !== 'object' || node === null) return node
  if ('de' in node && 'en' in node) return null
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutWords(value)]))
}

test.each([
  [1, 'd36b6f60ce71a9c10f20f4fe2f7e3c8f1adf2d29261fdbfa4584d25c366f7c2b'],
  [2, '443d353f1b44f6cdef4dd7be64b8171b844a696447374c11fbd2d47caadec19b'],
])(
  'what version %i weighs, asks and measures stands as it was published; another rule is another version',
  (version, pinned) => {
    const document = standardVersions.find((candidate) => candidate.version === version)
    const digest = createHash('sha256')
      .update(canonicalJson(withoutWords(document)))
      .digest('hex')
    expect(digest).toBe(pinned)
  },
)

test('version 1 keeps its words as well: a database that holds it would refuse another document of that number', () => {
  const [first] = standardVersions
  expect(first && catalogueHash(first)).toBe('02beb602a0bf26d4413f8104ac3911946286257f76766e666f285006c89a73c3')
})

test('what was said otherwise is still said, so that no earlier wording outlives its text', () => {
  const said = JSON.stringify(standardCatalogue)
  expect(Object.keys(earlierWords).filter((words) => !said.includes(JSON.stringify(words)))).toEqual([])
})
