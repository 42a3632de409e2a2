import { expect, test } from 'vitest'
import { passwordFlaw } from './password-rules'

test.each([
  'passwordpassword',
  'Passwort2026!',
  'P@ssw0rt1234',
  'hallohallo',
  'HalloHallo123',
  'qwertzuiopü',
  '1234567890',
  'abcdefghij',
  'aaaaaaaaaa',
  'xyxyxyxyxy',
  'Sommer2026!',
  'willkommen1',
  'iloveyou123',
  'schalke04schalke',
])('%s is too easy', (password) => {
  expect(passwordFlaw(password)).toBe('common')
})

test.each([
  'ein ruhiger Morgen',
  'a calm lighthouse',
  'Kaffee um halb sieben',
  'The password is long and odd',
  'x7!kPq02mZ',
  'another calm morning',
  'Sommerregen am Ufer',
])('%s will do', (password) => {
  expect(passwordFlaw(password, ['ada@example.org', 'Ada Adviser', 'Agentur Nord'])).toBeNull()
})

test('what others know of somebody protects nothing', () => {
  const own = ['ruth.keller@leuchtfeuer.example', 'Ruth Keller', 'Leuchtfeuer Studio']
  for (const password of ['ruth.keller@leuchtfeuer.example', 'ruth.keller1', 'RuthKeller2026', 'Leuchtfeuer12']) {
    expect(passwordFlaw(password, own)).toBe('personal')
  }
  expect(passwordFlaw('Ruth Keller schwimmt gern im See', own)).toBeNull()
})
