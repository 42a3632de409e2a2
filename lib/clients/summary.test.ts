import { expect, test } from 'vitest'
import { fold, searchTextOf, shownState, toRow, verdictRank } from './summary'

const now = new Date('2026-11-20T10:00:00Z')
const on = (day: string) => new Date(`${day}T00:00:00Z`)

test('names are folded to plain small letters', () => {
  expect(fold('  Tischlerei  Öhler & Söhne ')).toBe('tischlerei ohler & sohne')
  expect(fold('STRAẞE Straße')).toBe('strasse strasse')
  expect(fold('Café Crème')).toBe('cafe creme')
})

test('the search text holds every word once, behind a space, in each spelling', () => {
  expect(searchTextOf({ name: 'Café Zürich', region: 'Zürich' })).toBe(' cafe zurich zuerich')
  expect(searchTextOf({ name: 'Bad-Ischl', region: '' })).toBe(' bad-ischl bad ischl')
})

test('a yes stands above a maybe, no verdict below all', () => {
  const ranks = ['YES', 'PREPARE', 'MAYBE', 'MAYBE_SMALL', 'NO', 'NOT_NOW', 'OPEN', null].map(verdictRank)
  expect(ranks).toEqual([7, 6, 5, 4, 3, 2, 1, 0])
})

test('a review is due from its day on, and only while nobody is answering', () => {
  expect(shownState('submitted', on('2026-11-21'), now)).toBe('submitted')
  expect(shownState('submitted', on('2026-11-20'), now)).toBe('review_due')
  expect(shownState('answering', on('2026-11-20'), now)).toBe('answering')
  expect(shownState('submitted', null, now)).toBe('submitted')
})

test('on its day a review is due, but not yet overdue', () => {
  const row = (reviewOn: Date) =>
    toRow(
      {
        clientId: 'c',
        name: 'n',
        trade: 't',
        headcount: '1',
        state: 'submitted',
        answered: 1,
        asked: 1,
        unknown: 0,
        onBehalf: 0,
        assessmentId: null,
        verdict: 'YES',
        readiness: 60,
        level: 3,
        balance: 20,
        submittedAt: now,
        reviewOn,
      },
      now,
    )
  expect(row(on('2026-11-20'))).toMatchObject({ state: 'review_due', overdue: false })
  expect(row(on('2026-11-19'))).toMatchObject({ state: 'review_due', overdue: true })
})
