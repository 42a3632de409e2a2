import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countWaiting,
  nextToSend,
  nothingWaits,
  readWaiting,
  refusals,
  stepAfter,
  waitBefore,
  waitedFor,
  withAnswer,
  withoutDelivered,
  withRefusal,
  type Waiting,
  type WaitingAnswer,
} from './answer-queue-rules'

function tap(question: string, sequence: number, value: number | null = 0.5): WaitingAnswer {
  return { question, id: `tap-${sequence}`, device: 'phone', sequence, tappedAt: 0, value, note: null, refused: null }
}

test('a newer tap takes the place of the older one, a late older one does not', () => {
  const waiting = withAnswer(withAnswer(nothingWaits, tap('R1', 1)), tap('R1', 2, 1))
  expect(waiting).toEqual({ R1: tap('R1', 2, 1) })
  expect(withAnswer(waiting, tap('R1', 1, 0))).toBe(waiting)
})

test('a tap without a note keeps the note that still waits', () => {
  const waiting = withAnswer(nothingWaits, { ...tap('R1', 1), note: 'Mia macht es' })
  expect(withAnswer(waiting, tap('R1', 2, 1))).toEqual({ R1: { ...tap('R1', 2, 1), note: 'Mia macht es' } })
  expect(withAnswer(waiting, { ...tap('R1', 2, 1), note: '' })['R1']?.note).toBe('')
})

test('a tap made while an older one was on its way stays until it is delivered itself', () => {
  const waiting = withAnswer(withAnswer(nothingWaits, tap('R1', 1)), tap('R1', 2))
  expect(withoutDelivered(waiting, 'R1', 'tap-1')).toBe(waiting)
  expect(withoutDelivered(waiting, 'R1', 'tap-2')).toEqual({})
})

test('the oldest tap goes first, refused ones stay behind', () => {
  const waiting = withAnswer(withAnswer(nothingWaits, tap('R2', 5)), tap('R1', 3))
  expect(nextToSend(waiting)?.question).toBe('R1')
  const refused = withRefusal(waiting, 'R1', 'tap-3', 'out_of_range')
  expect(nextToSend(refused)?.question).toBe('R2')
  expect(countWaiting(refused)).toBe(1)
  expect(refusals(refused)).toEqual({ R1: 'out_of_range' })
})

test('a refusal of an older tap does not touch the newer one, and a new tap lifts the refusal', () => {
  const waiting = withAnswer(nothingWaits, tap('R1', 2))
  expect(withRefusal(waiting, 'R1', 'tap-1', 'out_of_range')).toBe(waiting)
  const lifted = withAnswer(withRefusal(waiting, 'R1', 'tap-2', 'out_of_range'), tap('R1', 3))
  expect(nextToSend(lifted)?.id).toBe('tap-3')
})

describe('after the server spoke', () => {
  test.each([
    [null, { do: 'again', after: null }],
    [200, { do: 'done' }],
    [401, { do: 'stop', because: 'signed_out' }],
    [403, { do: 'stop', because: 'closed' }],
    [404, { do: 'stop', because: 'closed' }],
    [409, { do: 'refuse', reason: 'word' }],
    [422, { do: 'refuse', reason: 'word' }],
    [500, { do: 'again', after: null }],
    [503, { do: 'again', after: null }],
  ] as const)('%s', (status, step) => {
    expect(stepAfter(status, 'word', null)).toEqual(step)
  })

  test('submitted meanwhile', () => {
    expect(stepAfter(409, 'assessment_submitted', null)).toEqual({ do: 'stop', because: 'submitted' })
  })

  test('too many: as long as the server asks', () => {
    expect(stepAfter(429, 'rate', 30)).toEqual({ do: 'again', after: 30 })
    expect(waitBefore(1, 0, 30)).toBe(30_000)
  })
})

test('the wait grows and stays between half a second and a minute', () => {
  expect(waitBefore(1, 0, null)).toBe(500)
  expect(waitBefore(4, 0, null)).toBe(4000)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempt, random) => {
        const wait = waitBefore(attempt, random, null)
        expect(wait).toBeGreaterThanOrEqual(500)
        expect(wait).toBeLessThanOrEqual(60_000)
      },
    ),
  )
})

test('what is stored is read back; anything else is nothing', () => {
  expect(readWaiting(JSON.stringify(tap('R1', 1)))).toEqual(tap('R1', 1))
  for (const text of [null, '', '{', '[]', '1', '{"question":"R1"}']) expect(readWaiting(text)).toBeNull()
})

test('an answer of an earlier version, without its time, is read as one that did not wait', () => {
  const { tappedAt, ...old } = tap('R1', 1)
  expect(tappedAt).toBe(0)
  expect(readWaiting(JSON.stringify(old))).toEqual({ ...old, tappedAt: null })
  expect(waitedFor({ tappedAt: null }, 5000)).toBe(0)
})

test('only the length of the wait is told, and a clock set back tells none', () => {
  expect(waitedFor({ tappedAt: 1000 }, 61_000.4)).toBe(60_000)
  expect(waitedFor({ tappedAt: 61_000 }, 1000)).toBe(0)
})

type Event = { kind: 'tap'; question: string; value: number } | { kind: 'send'; fails: boolean; answerLost: boolean }

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('tap' as const),
    question: fc.constantFrom('A', 'B', 'C'),
    value: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
  }),
  fc.record({ kind: fc.constant('send' as const), fails: fc.boolean(), answerLost: fc.boolean() }),
)

/** The server of the test: the newest sequence wins. */
function createServer() {
  const answers = new Map<string, WaitingAnswer>()
  return {
    answers,
    put(answer: WaitingAnswer) {
      const known = answers.get(answer.question)
      if (known === undefined || known.sequence < answer.sequence) answers.set(answer.question, answer)
    },
  }
}

test('whatever fails in between: in the end the server has the last tap of every question', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const server = createServer()
      const last = new Map<string, number>()
      let waiting: Waiting = nothingWaits
      let sequence = 0
      const send = (fails: boolean, answerLost: boolean) => {
        const next = nextToSend(waiting)
        if (next === null || fails) return
        server.put(next)
        if (!answerLost) waiting = withoutDelivered(waiting, next.question, next.id)
      }
      for (const step of events) {
        if (step.kind === 'send') send(step.fails, step.answerLost)
        else {
          sequence += 1
          last.set(step.question, step.value)
          waiting = withAnswer(waiting, tap(step.question, sequence, step.value))
        }
      }
      while (countWaiting(waiting) > 0) send(false, false)
      for (const [question, value] of last) expect(server.answers.get(question)?.value).toBe(value)
      expect(server.answers.size).toBe(last.size)
    }),
  )
})
