import { expect, test } from 'vitest'
import { messages } from './messages'

/** All leaves of a message file by their path. */
function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  return Object.entries(node as object).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key))
}

/** The arguments of an ICU message and its tags: braces alternate between an argument and a branch of text. */
function holes(text: string): string[] {
  const names = new Set([...text.matchAll(/<([a-z]+)>/g)].map((match) => `<${match[1] ?? ''}>`))
  let depth = 0
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (character === '{') {
      const name = /^\s*(\w+)/.exec(text.slice(index + 1))?.[1]
      if (depth % 2 === 0 && name !== undefined) names.add(name)
      depth += 1
    }
    if (character === '}') depth -= 1
  }
  return [...names].sort()
}

test('both languages have the same keys', () => {
  const german = leaves(messages.de).map(([path]) => path)
  const english = leaves(messages.en).map(([path]) => path)
  expect(german.filter((path) => !english.includes(path))).toEqual([])
  expect(english.filter((path) => !german.includes(path))).toEqual([])
})

test('a text uses the same figures and names in both languages', () => {
  const english = new Map(leaves(messages.en))
  const different = leaves(messages.de).filter(
    ([path, text]) => holes(text).join() !== holes(english.get(path) ?? '').join(),
  )
  expect(different.map(([path]) => path)).toEqual([])
})

test('no text is empty', () => {
  for (const locale of ['de', 'en'] as const) {
    expect(leaves(messages[locale]).filter(([, text]) => text.trim() === '')).toEqual([])
  }
})
