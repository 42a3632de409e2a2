import type { AnswerValue } from '@/lib/catalogues/schema'
import type { Progress } from '@/lib/scoring/progress'
import {
  countWaiting,
  nextToSend,
  nothingWaits,
  stepAfter,
  waitBefore,
  withAnswer,
  withoutDelivered,
  withRefusal,
  type Step,
  type Waiting,
  type WaitingAnswer,
} from './answer-queue-rules'
import { sendAnswer, type AnswerReply } from './answer-request'
import { openAnswerStorage } from './answer-storage'
import { freshId } from './fresh-id'

export type Trouble = Extract<Step, { do: 'stop' }>['because']

/** An answer the server has; `at` is its clock, ISO. */
export type Delivered = { value: AnswerValue | null; note: string | null; at: string }

export type QueueState = {
  readonly waiting: Waiting
  readonly delivered: Readonly<Record<string, Delivered>>
  readonly progress: { readonly counts: Progress; readonly at: string } | null
  /** The last try reached the server. */
  readonly connected: boolean
  readonly trouble: Trouble | null
  /** The device did not keep an answer: it lives in this page only. */
  readonly unkept: boolean
  /** Rises whenever questions came or went, or a newer answer stands on the server. */
  readonly outdated: number
}

export type AnswerQueue = {
  subscribe: (listener: () => void) => () => void
  read: () => QueueState
  /** Keeps the answer on the device at once and sends it; typed text waits for a pause. `note` null leaves the note. */
  give: (question: string, value: AnswerValue | null, note: string | null, typed?: boolean) => void
  /** Takes up what an earlier visit left, and listens for the connection. Returns how to stop. */
  start: () => () => void
}

export const emptyQueue: QueueState = {
  waiting: nothingWaits,
  delivered: {},
  progress: null,
  connected: true,
  trouble: null,
  unkept: false,
  outdated: 0,
}

/** Milliseconds of silence after which typed text is sent. */
const pause = 800

/** The way of answers from the tap to the server. Nothing leaves the device's storage before the server has it. */
export function createAnswerQueue(
  place: { userId: string; assessmentId: string },
  addressOf: (question: string) => string,
): AnswerQueue {
  const storage = openAnswerStorage(place.userId, place.assessmentId)
  const listeners = new Set<() => void>()
  let state = emptyQueue
  let running = false
  let attempts = 0
  const next: { try: ReturnType<typeof setTimeout> | undefined } = { try: undefined }
  let asked = false

  const change = (news: Partial<QueueState>) => {
    state = { ...state, ...news }
    for (const listener of listeners) listener()
  }
  const later = (milliseconds: number) => {
    clearTimeout(next.try)
    next.try = setTimeout(() => void deliver(), milliseconds)
  }
  /** What other tabs stored or delivered counts; what only this page knows stays. */
  const reload = () => {
    const stored = storage.readAll()
    const merged = state.unkept ? Object.values(stored).reduce(withAnswer, state.waiting) : stored
    change({ waiting: Object.values(state.waiting).reduce(keepRefusal, merged) })
  }

  async function deliver(): Promise<void> {
    clearTimeout(next.try)
    next.try = undefined
    if (running) return
    running = true
    try {
      await oneTabAtATime(`lotse-answers-${place.assessmentId}`, sendAll)
    } finally {
      running = false
    }
    if (waitsUnplanned()) later(0)
  }

  /** A tap that came while the last one was being settled. */
  const waitsUnplanned = () => nextToSend(state.waiting) !== null && state.trouble === null && next.try === undefined

  async function sendAll(): Promise<void> {
    for (;;) {
      reload()
      const answer = nextToSend(state.waiting)
      if (answer === null || state.trouble !== null) return
      const reply = await sendAnswer(addressOf(answer.question), answer)
      const step = stepAfter(reply.status, reply.reason, reply.retryAfter)
      settle(answer, reply, step)
      if (step.do === 'again') {
        attempts += 1
        later(waitBefore(attempts, Math.random(), step.after))
        return
      }
    }
  }

  function settle(answer: WaitingAnswer, reply: AnswerReply, step: Step): void {
    const { question, id } = answer
    switch (step.do) {
      case 'again':
        change({ connected: false })
        return
      case 'stop':
        change({ trouble: step.because, connected: true })
        return
      case 'refuse':
        change({ waiting: withRefusal(state.waiting, question, id, step.reason), connected: true })
        return
      case 'done':
        if (reply.saved !== null) settleSaved(answer, reply.saved)
    }
  }

  function settleSaved(answer: WaitingAnswer, saved: NonNullable<AnswerReply['saved']>): void {
    const { question, id } = answer
    attempts = 0
    storage.remove(question, id)
    const { answeredAt: at, progress, askedChanged, applied } = saved
    const waiting = withoutDelivered(state.waiting, question, id)
    const note = answer.note ?? state.delivered[question]?.note ?? null
    change({
      waiting,
      delivered: { ...state.delivered, [question]: { value: answer.value, note, at } },
      progress: { counts: progress, at },
      connected: true,
      unkept: state.unkept && countWaiting(waiting) > 0,
      outdated: state.outdated + (askedChanged || !applied ? 1 : 0),
    })
  }

  const retryNow = () => {
    if (state.trouble === 'signed_out') change({ trouble: null })
    reload()
    if (nextToSend(state.waiting) !== null) void deliver()
  }
  const otherTab = (event: StorageEvent) => {
    if (storage.concerns(event.key)) reload()
  }
  const warn = (event: BeforeUnloadEvent) => {
    if (state.unkept && countWaiting(state.waiting) > 0) event.preventDefault()
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: () => state,
    give: (question, value, note, typed = false) => {
      const answer = { question, id: freshId(), ...storage.ticket(), value, note, refused: null }
      const waiting = withAnswer(state.waiting, answer)
      const kept = storage.put(waiting[question] ?? answer)
      change({ waiting, unkept: state.unkept || !kept })
      if (!asked) askToKeep()
      asked = true
      if (typed) later(pause)
      else void deliver()
    },
    start: () => {
      window.addEventListener('online', retryNow)
      window.addEventListener('focus', retryNow)
      document.addEventListener('visibilitychange', retryNow)
      window.addEventListener('storage', otherTab)
      window.addEventListener('beforeunload', warn)
      retryNow()
      return () => {
        window.removeEventListener('online', retryNow)
        window.removeEventListener('focus', retryNow)
        document.removeEventListener('visibilitychange', retryNow)
        window.removeEventListener('storage', otherTab)
        window.removeEventListener('beforeunload', warn)
      }
    },
  }
}

/** A refusal is known to this page only; it stays until the question is answered anew. */
function keepRefusal(stored: Waiting, known: WaitingAnswer): Waiting {
  return known.refused === null ? stored : withRefusal(stored, known.question, known.id, known.refused)
}

/** Several tabs of one browser take turns; where the browser cannot say, the server's sequence decides. */
async function oneTabAtATime(name: string, work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request(name, work)
  else await work()
}

function askToKeep(): void {
  if ('storage' in navigator && 'persist' in navigator.storage) void navigator.storage.persist().catch(() => false)
}
