import { describe, expect, test } from 'vitest'
import { verdicts } from '../catalogues/verdict-schema'
import { standardCatalogue } from '../catalogues/standard/document'
import { createCase } from './case'
import { courseOf } from './course'

const course = (verdict: (typeof verdicts)[number], f19: string | undefined, form: 'full' | 'short' = 'full') =>
  courseOf(standardCatalogue, verdict, createCase(standardCatalogue, f19 === undefined ? {} : { F19: f19 }, { form }))
    ?.course

describe('where a firm stands today', () => {
  test.each(verdicts)('every verdict says something to every firm: %s', (verdict) => {
    for (const f19 of ['no', 'stopped', 'sporadic', 'regular']) expect(course(verdict, f19)).toBeTypeOf('string')
  })

  test('nobody who is not active is told to go on or to stop, nobody who is active to begin or to wait', () => {
    for (const verdict of verdicts) {
      for (const f19 of ['no', 'stopped']) expect(['start', 'wait']).toContain(course(verdict, f19))
      for (const f19 of ['sporadic', 'regular']) expect(['continue', 'shrink', 'stop']).toContain(course(verdict, f19))
    }
  })

  test.each([
    ['YES', 'no', 'start'],
    ['YES', 'regular', 'continue'],
    ['PREPARE', 'no', 'wait'],
    ['PREPARE', 'regular', 'shrink'],
    ['MAYBE_SMALL', 'regular', 'shrink'],
    ['NO', 'no', 'wait'],
    ['NO', 'sporadic', 'stop'],
    ['NOT_NOW', 'regular', 'stop'],
    ['OPEN', 'regular', 'continue'],
  ] as const)('%s for a firm whose activity is "%s": %s', (verdict, f19, expected) => {
    expect(course(verdict, f19)).toBe(expected)
  })

  test('without the answer nothing is said, nor in the short form, which does not ask', () => {
    for (const verdict of verdicts) {
      expect(course(verdict, undefined)).toBeUndefined()
      expect(course(verdict, 'unknown')).toBeUndefined()
      expect(course(verdict, 'regular', 'short')).toBeUndefined()
    }
  })
})
