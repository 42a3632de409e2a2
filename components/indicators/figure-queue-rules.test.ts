import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '@/lib/indicators/input-schema'
import {
  delivered,
  entered,
  insisted,
  nextFigure,
  overtaken,
  readWaitingFigure,
  refused,
  shownFigure,
  tried,
  type WaitingFigure,
} from './figure-queue-rules'

function entry(value: number | null, sequence: number, revision = 0) {
  const figure: Figure | null = value === null ? null : { value }
  return { indicator: 'I13', period: '2026-10', id: `e${sequence}`, figure, revision, sequence }
}

const first = entered(undefined, entry(3, 1))

test('before it was sent, a newer entry takes its place and its turn', () => {
  expect(entered(first, entry(4, 2))).toMatchObject({ id: 'e2', figure: { value: 4 }, sequence: 1, next: null })
})

test('what is on its way is not changed: the newer entry follows it with the revision it made', () => {
  const following = entered(tried(first), entry(4, 2))
  expect(following).toMatchObject({ id: 'e1', figure: { value: 3 }, next: { id: 'e2', figure: { value: 4 } } })
  expect(shownFigure(following)).toEqual({ value: 4 })
  expect(delivered(following, 'e1', 1)).toMatchObject({ id: 'e2', revision: 1, tried: false, next: null })
  expect(delivered(tried(first), 'e1', 1)).toBeUndefined()
  expect(delivered(first, 'other', 1)).toBe(first)
})

test('zero, nothing and taken back are three things', () => {
  expect(entered(undefined, entry(0, 1)).figure).toEqual({ value: 0 })
  expect(entered(undefined, entry(null, 1)).figure).toBeNull()
})

describe('somebody else was faster', () => {
  const theirs = { figure: { value: 9 }, revision: 2, author: 'Mia', at: null }

  test('both figures stay until the person chose, and nothing is sent', () => {
    const open = overtaken(tried(first), 'e1', theirs)
    expect(open).toMatchObject({ figure: { value: 3 }, conflict: theirs })
    expect(nextFigure({ a: open as WaitingFigure })).toBeNull()
    expect(insisted(open as WaitingFigure, 'e7')).toMatchObject({ id: 'e7', revision: 2, conflict: null })
  })

  test('typing on does not decide it', () => {
    const open = overtaken(tried(first), 'e1', theirs) as WaitingFigure
    expect(entered(open, entry(5, 3))).toMatchObject({ figure: { value: 5 }, conflict: theirs })
  })

  test('the same figure is no conflict', () => {
    expect(overtaken(tried(first), 'e1', { ...theirs, figure: { value: 3 } })).toBeUndefined()
  })
})

test('a refused entry waits for a change; one that followed it is tried', () => {
  const told = refused(tried(first), 'e1', 'future_period')
  expect(nextFigure({ a: told })).toBeNull()
  expect(entered(told, entry(4, 2)).refused).toBeNull()
  const following = entered(tried(first), entry(4, 2))
  expect(refused(following, 'e1', 'negative')).toMatchObject({ id: 'e2', refused: null, tried: false })
})

test('what is stored is read back; anything else is nothing', () => {
  expect(readWaitingFigure(JSON.stringify(first))).toEqual(first)
  for (const text of [null, '', '{', '[]', '1', '{"indicator":"I13"}']) expect(readWaitingFigure(text)).toBeNull()
})

/** A server that knows ids and revisions, as the real one does. */
function createServer() {
  const seen = new Map<string, number>()
  let standing: { figure: Figure | null; revision: number } = { figure: null, revision: 0 }
  return {
    read: () => standing,
    put({ id, figure, revision }: WaitingFigure) {
      const before = seen.get(id)
      if (before !== undefined) return { saved: true, revision: before }
      if (revision !== standing.revision) return { saved: false, revision: standing.revision }
      standing = { figure, revision: standing.revision + 1 }
      seen.set(id, standing.revision)
      return { saved: true, revision: standing.revision }
    },
  }
}

type Event = { kind: 'enter'; value: number } | { kind: 'send'; lost: 'request' | 'answer' | 'nothing' }
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('enter' as const), value: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ kind: fc.constant('send' as const), lost: fc.constantFrom('request', 'answer', 'nothing') }),
)

test('whatever is lost in between: the last figure entered arrives, nothing is doubled, and nobody is asked', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const server = createServer()
      let waiting: WaitingFigure | undefined
      let [sequence, seen, last] = [0, 0, null as number | null]
      const send = (lost: 'request' | 'answer' | 'nothing') => {
        if (waiting === undefined) return
        waiting = tried(waiting)
        if (lost === 'request') return
        const reply = server.put(waiting)
        expect(reply.saved).toBe(true)
        if (lost === 'answer') return
        seen = reply.revision
        waiting = delivered(waiting, waiting.id, reply.revision)
      }
      for (const step of events) {
        if (step.kind === 'send') send(step.lost)
        else {
          sequence += 1
          last = step.value
          waiting = entered(waiting, entry(step.value, sequence, seen))
        }
      }
      send('nothing')
      send('nothing')
      expect(server.read().figure).toEqual(last === null ? null : { value: last })
    }),
  )
})
