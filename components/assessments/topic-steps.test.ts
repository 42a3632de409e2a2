import { expect, test } from 'vitest'
import { firstStep, linesAround, nextStep, previousStep } from './topic-steps'

const lines = (answered: string) =>
  answered.split(' ').map((mark, index) => ({ key: `Q${index + 1}`, answered: mark === 'x' }))
const at = (key: string) => ({ at: 'question', key }) as const

test('one comes in at the introduction, at the first open question, or at the list', () => {
  expect(firstStep(lines('- - -'), null)).toEqual({ at: 'intro' })
  expect(firstStep(lines('x - x'), null)).toEqual(at('Q2'))
  expect(firstStep(lines('x x x'), null)).toEqual({ at: 'list' })
  expect(firstStep(lines('- - -'), 'Q3')).toEqual(at('Q3'))
  expect(firstStep(lines('x x -'), 'gone')).toEqual(at('Q3'))
})

test('onward goes to the next open question, then to the next topic', () => {
  expect(nextStep(lines('- - -'), { at: 'intro' })).toEqual(at('Q1'))
  expect(nextStep(lines('x x -'), at('Q1'))).toEqual(at('Q3'))
  expect(nextStep(lines('- x x'), at('Q1'))).toBeNull()
  expect(nextStep(lines('x x x'), { at: 'list' })).toBeNull()
})

test('back goes one question, then to the introduction, then to the topic before', () => {
  expect(previousStep(lines('x x -'), at('Q3'))).toEqual(at('Q2'))
  expect(previousStep(lines('x x -'), at('Q1'))).toEqual({ at: 'intro' })
  expect(previousStep(lines('x x x'), { at: 'list' })).toEqual(at('Q3'))
  expect(previousStep(lines('x x x'), { at: 'intro' })).toBeNull()
})

test('skipped questions stay in sight, later ones only once they are answered', () => {
  const { before, after } = linesAround(lines('x - - x -'), at('Q3'))
  expect(before.map(({ key }) => key)).toEqual(['Q1', 'Q2'])
  expect(after.map(({ key }) => key)).toEqual(['Q4'])
})
