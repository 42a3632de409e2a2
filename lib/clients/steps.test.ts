import { expect, test } from 'vitest'
import type { ClientState } from './model'
import { agencyStep, homeStep } from './steps'

const at = (state: ClientState, answered = 0, asked = 57) => ({
  state,
  answered,
  asked,
  unknown: 0,
  onBehalf: 0,
  assessmentId: state === 'new' ? null : 'a',
})

test('the agency invites before it starts, and then waits, reads and reviews', () => {
  expect(agencyStep(at('new'), false)).toBe('invite')
  expect(agencyStep(at('new'), true)).toBe('start')
  expect(agencyStep(at('invited'), true)).toBe('untouched')
  expect(agencyStep(at('answering'), true)).toBe('untouched')
  expect(agencyStep(at('answering', 12), true)).toBe('waiting')
  expect(agencyStep(at('awaiting_confirmation', 57), true)).toBe('confirm')
  expect(agencyStep(at('submitted', 57), true)).toBe('result')
  expect(agencyStep(at('review_due', 57), true)).toBe('review')
})

test('the owner has exactly one next step', () => {
  const steps = [
    at('new'),
    at('invited'),
    at('answering', 12),
    at('answering', 57),
    at('awaiting_confirmation', 57),
    at('submitted', 57),
    at('review_due', 57),
  ].map((standing) => homeStep(standing, 'client_owner'))
  expect(steps).toEqual(['wait', 'start', 'continue', 'submit', 'confirm', 'result', 'review'])
})

test('staff follow what only the owner may do', () => {
  expect(homeStep(at('answering', 12), 'client_member')).toBe('follow')
  expect(homeStep(at('awaiting_confirmation', 57), 'client_viewer')).toBe('follow')
  expect(homeStep(at('submitted', 57), 'client_viewer')).toBe('result')
})

test('"don’t know" is dealt with, and what the agency began is taken over', () => {
  const partly = { ...at('answering', 50), unknown: 7 }
  expect(homeStep(partly, 'client_owner')).toBe('submit')
  expect(homeStep({ ...partly, unknown: 6 }, 'client_owner')).toBe('continue')
  expect(agencyStep({ ...at('answering'), unknown: 1 }, true)).toBe('waiting')
  const begun = { ...at('answering', 5), onBehalf: 5 }
  expect(homeStep(begun, 'client_owner')).toBe('takeOver')
  expect(homeStep({ ...begun, answered: 6 }, 'client_owner')).toBe('continue')
})
