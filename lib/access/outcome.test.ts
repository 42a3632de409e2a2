import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AppError, errorCodes } from '../platform/errors'
import { failureOf, fieldWords, httpStatus, parseInput } from './outcome'

const Input = z.object({
  name: z.string().trim().min(1).max(5),
  password: z.string().min(10),
  email: z.email(),
  link: z.uuid(),
  role: z.enum(['owner', 'consultant']),
  count: z.number().min(1),
  slug: z.string().superRefine((value, context) => {
    if (value === 'taken') context.addIssue({ code: 'custom', message: 'slug_taken' })
    if (value === 'odd') context.addIssue({ code: 'custom', message: 'Something else!' })
  }),
})
const right = {
  name: 'Ada',
  password: '0123456789',
  email: 'ada@example.test',
  link: '0190a0a0-0000-7000-8000-000000000000',
  role: 'owner',
  count: 1,
  slug: 'ada',
}

function wordsFor(wrong: Record<string, unknown>): unknown {
  try {
    parseInput(Input, { ...right, ...wrong })
    return {}
  } catch (error) {
    return error instanceof AppError ? error.fields : error
  }
}

describe('the word at a field', () => {
  it.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['missing', { name: undefined }, { name: 'required' }],
    ['null', { name: null }, { name: 'required' }],
    ['empty', { name: '  ' }, { name: 'required' }],
    ['too long', { name: 'Ada Lovelace' }, { name: 'too_long' }],
    ['too short', { password: 'short' }, { password: 'too_short' }],
    ['a number too small', { count: 0 }, { count: 'too_short' }],
    ['the wrong kind', { name: 7 }, { name: 'format' }],
    ['no address', { email: 'ada' }, { email: 'email' }],
    ['no id', { link: 'x' }, { link: 'format' }],
    ['not on the list', { role: 'admin' }, { role: 'format' }],
    ['nothing chosen', { role: '' }, { role: 'required' }],
    ['a rule of its own', { slug: 'taken' }, { slug: 'slug_taken' }],
    ['a sentence is no word', { slug: 'odd' }, { slug: 'format' }],
    ['several', { name: '', email: 'x' }, { name: 'required', email: 'email' }],
    ['nothing', {}, {}],
  ])('%s', (_, wrong, words) => {
    expect(wordsFor(wrong)).toEqual(words)
  })

  it('names the place in a list, and keeps the first word of several', () => {
    const { error } = z
      .object({ rows: z.array(z.object({ day: z.string().min(3).regex(/^\d+$/) })) })
      .safeParse({ rows: [{ day: '123' }, { day: 'x' }] })
    expect(error && fieldWords(error)).toEqual({ 'rows.1.day': 'too_short' })
  })
})

describe('parsing at the door', () => {
  it('gives what the schema makes of it', () => {
    expect(parseInput(Input, { ...right, name: ' Ada ', extra: 1 })).toEqual(right)
  })

  it('throws one error with the words', () => {
    expect(() => parseInput(Input, { ...right, email: 'x' })).toThrow(
      expect.objectContaining({ code: 'invalid', reason: 'input', fields: { email: 'email' } }),
    )
  })
})

it('has a status of its own for every code, and says nothing but codes', () => {
  expect(Object.keys(httpStatus).toSorted()).toEqual([...errorCodes, 'unexpected'].toSorted())
  expect(new Set(Object.values(httpStatus)).size).toBe(errorCodes.length + 1)
  expect(failureOf(new AppError('rate_limited', 'sign-in', {}, 9))).toEqual({
    code: 'rate_limited',
    reason: 'sign-in',
    fields: {},
    retryAfter: 9,
  })
})
