import { expect, test } from 'vitest'
import { trades } from '@/lib/clients/trades'
import { standardCatalogue } from './document'

test('the catalogue offers the trades that a client can have', () => {
  const question = standardCatalogue.questions.find(({ key }) => key === 'F12')
  if (question?.kind !== 'choice') throw new Error('F12 is a choice')
  expect(question.options.map(({ key, text }) => ({ key, name: text }))).toEqual(
    trades.map(({ key, name }) => ({ key, name })),
  )
})
