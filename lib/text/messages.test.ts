import { expect, test } from 'vitest'
import { messages } from './messages'

/** All leaves of a message file by their path. */
function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]]
  return Object.entries(node as object).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key))
}

/** The arguments of an ICU message: {name}, {count, plural, …}, and its tags. */
function holes(text: string): string[] {
  const names = [...text.matchAll(/\{\s*([A-Za-z0-9_]+)\s*[,}]/g)].map((match) => match[1] ?? '')
  const tags = [...text.matchAll(/<([a-z]+)>/g)].map((match) => `<${match[1] ?? ''}>`)
  return [...new Set([...names, ...tags])].sort()
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
