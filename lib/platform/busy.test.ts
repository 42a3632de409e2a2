import { describe, expect, test } from 'vitest'
import { isBusy } from './busy'

const failure = (message: string, more: object = {}) => Object.assign(new Error(message), more)

describe('a database without room', () => {
  test.each([
    ['nothing free in the pool', failure('timeout exceeded when trying to connect')],
    ['a transaction that found no connection', failure('Unable to start a transaction', { code: 'P2028' })],
    ['too many connections', failure('Too many database connections opened', { code: 'P2037' })],
    ['nobody there', failure('connect', { code: 'ECONNREFUSED' })],
    ['a connection that broke', failure('Connection terminated due to connection timeout')],
    ['a connection that broke before', failure('Client has encountered a connection error and is not queryable')],
    [
      'a server that stops, in a query of our own',
      failure('Raw query failed. Code: `57P01`. Message: `x`', { code: 'P2010' }),
    ],
    ['a server that stops, in a query of Prisma’s', failure('Database error. Code: `57P01`.', { code: 'P2039' })],
    ['a server that stops, as the adapter says it', failure('x', { cause: { originalCode: '57P01' } })],
    ['a full disk', failure('Database error. Code: `53100`. Message: `No space left`', { code: 'P2039' })],
  ])('%s is a matter of trying again', (_, error) => {
    expect(isBusy(error)).toBe(true)
  })

  test.each([
    ['a row that is there already', failure('Unique constraint failed', { code: 'P2002' })],
    ['a value that the tables refuse', failure('Raw query failed. Code: `23514`.', { code: 'P2010' })],
    ['words of somebody that look like it', failure('Note: Code: `57P01`')],
    ['words of somebody in another refusal', failure('Code: `23505`. Message: `57P01`', { code: 'P2010' })],
    ['what is no error', 'ECONNREFUSED'],
    ['an error of ours', failure('x is not a function')],
  ])('%s is not', (_, error) => {
    expect(isBusy(error)).toBe(false)
  })
})
