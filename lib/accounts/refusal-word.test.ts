import { expect, test } from 'vitest'
import { rateLimitedWord, secondsToWait } from './refusal-word'

test('the time to wait survives the journey', () => {
  expect(secondsToWait(rateLimitedWord(734))).toBe(734)
  expect(secondsToWait(rateLimitedWord(0.2))).toBe(1)
  expect(secondsToWait(rateLimitedWord(null))).toBe(60)
})

test('words of others are no time', () => {
  for (const word of [
    'CredentialsSignin',
    'rate_limited',
    'rate_limited:',
    'rate_limited:1e9',
    'rate_limited:123456',
  ]) {
    expect(secondsToWait(word)).toBeNull()
  }
})
