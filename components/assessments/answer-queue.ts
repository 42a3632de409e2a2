import type { AnswerValue } from '@/lib/catalogues/question-schema'
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
import type { AnsweringPlace } from './answering-place'
import { freshId } from './fresh-id'

export type Trouble = Extract<Step, { do: 'stop' }>['because']

/** An answer the server has; `revision` counts the answers that stood for its question. */
export type Delivered = { value: AnswerValue | null; note: string | null; revision: number }

export type QueueState = {
  readonly waiting: Waiting
  readonly delivered: Readonly<Record<string, Delivered>>
  readonly progress: { readonly counts: Progress; readonly at: string } | null
  /** The last try reached the server. */
  readonly connected: boolean
  readonly trouble: Trouble | null
  /** Questions whose tap came too late: a later one, of another device or window, stands. */
  readonly overtaken: readonly string[]
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
  /** Tries again at once. */
  retry: () => void
  /** Lets go of what can no longer be sent, because the assessment was submitted before. */
  discard: () => void
  /** Takes up what an earlier visit left, and listens for the connection. Returns how to stop. */
  start: () => () => void
}

export const emptyQueue: QueueState = {
  waiting: nothingWaits,
  delivered: {},
  progress: null,
  connected: true,
  trouble: null,
  overtaken: [],
  unkept: false,
  outdated: 0,
}

/** Milliseconds of silence after which typed text is sent. */
const pause = 800

/** The way of answers from the tap to the server. Nothing leaves the device's storage before the server has it. */
export function createAnswerQueue(place: AnsweringPlace, addressOf: (question: string) => string): AnswerQueue {
  const storage = openAnswerStorage(place)
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
    const { answeredAt: at, revision, progress, askedChanged, applied } = saved
    const waiting = withoutDelivered(state.waiting, question, id)
    const note = answer.note ?? state.delivered[question]?.note ?? null
    change({
      waiting,
      delivered: applied
        ? { ...state.delivered, [question]: { value: answer.value, note, revision } }
        : without(state.delivered, question),
      overtaken: applied ? state.overtaken : [...state.overtaken, question],
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
      const tap = { question, id: freshId(), ...storage.ticket(), tappedAt: Date.now() }
      const answer = { ...tap, value, note, refused: null }
      const waiting = withAnswer(state.waiting, answer)
      const kept = storage.put(waiting[question] ?? answer)
      const overtaken = state.overtaken.filter((key) => key !== question)
      change({ waiting, overtaken, unkept: state.unkept || !kept })
      if (!asked) askToKeep()
      asked = true
      if (typed) later(pause)
      else void deliver()
    },
    retry: retryNow,
    discard: () => {
      for (const { question, id } of Object.values(state.waiting)) storage.remove(question, id)
      change({ waiting: nothingWaits, trouble: null })
    },
    start: () => {
      // two places of one page may listen at once, and each stops only its own listening
      const listening = new AbortController()
      const { signal } = listening
      for (const event of ['online', 'focus']) window.addEventListener(event, retryNow, { signal })
      document.addEventListener('visibilitychange', retryNow, { signal })
      window.addEventListener('storage', otherTab, { signal })
      window.addEventListener('beforeunload', warn, { signal })
      retryNow()
      return () => {
        listening.abort()
      }
    },
  }
}

function without<V>(record: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key))
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
