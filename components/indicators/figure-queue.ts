import { stepAfter, waitBefore, type Step } from '@/components/assessments/answer-queue-rules'
import { freshId } from '@/components/assessments/fresh-id'
import type { Figure } from '@/lib/indicators/input-schema'
import {
  delivered,
  entered,
  fieldOf,
  insisted,
  isOnItsWay,
  nextFigure,
  noFigures,
  overtaken,
  refused,
  tried,
  type WaitingFigure,
  type WaitingFigures,
} from './figure-queue-rules'
import { sendFigure, type FigureReply } from './figure-request'
import { openFigureStorage, type FigurePlace } from './figure-storage'

/** A figure that the server has, as this page knows it. */
export type KnownFigure = { figure: Figure | null; revision: number }

export type FigureQueueState = {
  readonly waiting: WaitingFigures
  /** What arrived since the page was read, by field. */
  readonly known: Readonly<Record<string, KnownFigure>>
  readonly connected: boolean
  readonly trouble: 'signed_out' | 'closed' | null
  /** The device did not keep a figure: it lives in this page only. */
  readonly unkept: boolean
  /** Rises with every figure that arrived. */
  readonly arrived: number
}

export type FigureQueue = {
  subscribe: (listener: () => void) => () => void
  read: () => FigureQueueState
  /** Keeps the figure on the device at once and sends it after a pause; `revision` is what the page was read with. */
  give: (field: { indicator: string; period: string }, figure: Figure | null, revision: number) => void
  /** Sends what waits at once: a field was left. */
  flush: () => void
  /** After a conflict: the person's own figure, or the one that stands. */
  settle: (field: string, whose: 'mine' | 'theirs') => void
  /** Takes up what an earlier visit left, and listens for the connection. Returns how to stop. */
  start: () => () => void
}

export const emptyFigureQueue: FigureQueueState = {
  waiting: noFigures,
  known: {},
  connected: true,
  trouble: null,
  unkept: false,
  arrived: 0,
}

/** Milliseconds of silence after which a typed figure is sent. */
const pause = 900

/** The way of figures from the field to the server. Nothing leaves the device's storage before the server has it. */
export function createFigureQueue(
  place: FigurePlace,
  addressOf: (indicator: string, period: string) => string,
): FigureQueue {
  const storage = openFigureStorage(place)
  const listeners = new Set<() => void>()
  let state = emptyFigureQueue
  let running = false
  let attempts = 0
  const plan: { timer: ReturnType<typeof setTimeout> | undefined } = { timer: undefined }

  const change = (news: Partial<FigureQueueState>) => {
    state = { ...state, ...news }
    for (const listener of listeners) listener()
  }
  const later = (milliseconds: number) => {
    clearTimeout(plan.timer)
    plan.timer = setTimeout(() => void deliver(), milliseconds)
  }
  /** What other tabs stored or sent counts; where nothing can be kept, this page alone knows. */
  const reload = () => {
    if (!state.unkept) change({ waiting: storage.readAll() })
  }
  const keep = (field: string, figure: WaitingFigure | undefined): boolean => {
    const others = Object.fromEntries(Object.entries(state.waiting).filter(([other]) => other !== field))
    change({ waiting: figure === undefined ? others : { ...others, [field]: figure } })
    if (figure !== undefined) return storage.put(figure)
    storage.remove(field)
    return true
  }

  async function deliver(): Promise<void> {
    clearTimeout(plan.timer)
    plan.timer = undefined
    if (running) return
    running = true
    try {
      await oneTabAtATime(`lotse-figures-${place.client}`, sendAll)
    } finally {
      running = false
    }
    if (waitsUnplanned()) later(0)
  }

  /** A figure that came while the last one was being settled. */
  const waitsUnplanned = () => plan.timer === undefined && state.trouble === null && nextFigure(state.waiting) !== null

  async function sendAll(): Promise<void> {
    for (;;) {
      reload()
      const figure = nextFigure(state.waiting)
      if (figure === null || state.trouble !== null) return
      keep(fieldOf(figure), tried(figure))
      const reply = await sendFigure(addressOf(figure.indicator, figure.period), figure)
      reload()
      const step = stepFor(reply)
      settleReply(figure, reply, step)
      if (step.do !== 'again') continue
      attempts += 1
      later(waitBefore(attempts, Math.random(), step.after))
      return
    }
  }

  function settleReply(sent: WaitingFigure, { saved }: FigureReply, step: Step): void {
    if (step.do === 'again') change({ connected: false })
    else if (step.do === 'stop')
      change({ connected: true, trouble: step.because === 'signed_out' ? 'signed_out' : 'closed' })
    else {
      attempts = 0
      change({ connected: true })
      if (step.do === 'refuse') update(sent, (waiting) => refused(waiting, sent.id, step.reason))
      else if (saved?.outcome === 'stale') settleStale(sent, saved.current)
      else if (saved !== null) settleSaved(sent, saved.revision)
    }
  }

  function settleSaved(sent: WaitingFigure, revision: number): void {
    know(fieldOf(sent), { figure: sent.figure, revision })
    update(sent, (waiting) => delivered(waiting, sent.id, revision))
  }

  function settleStale(sent: WaitingFigure, current: NonNullable<WaitingFigure['conflict']>): void {
    update(sent, (waiting) => {
      const left = overtaken(waiting, sent.id, current)
      if (left === undefined) know(fieldOf(sent), current)
      return left
    })
  }

  const know = (field: string, { figure, revision }: KnownFigure) => {
    change({ known: { ...state.known, [field]: { figure, revision } }, arrived: state.arrived + 1 })
  }
  const update = (sent: WaitingFigure, rule: (waiting: WaitingFigure) => WaitingFigure | undefined) => {
    const field = fieldOf(sent)
    const waiting = state.waiting[field]
    if (waiting !== undefined) keep(field, rule(waiting))
  }
  const retryNow = () => {
    if (state.trouble === 'signed_out') change({ trouble: null })
    reload()
    if (nextFigure(state.waiting) !== null) void deliver()
  }
  const otherTab = (event: StorageEvent) => {
    if (storage.concerns(event.key)) reload()
  }
  const warn = (event: BeforeUnloadEvent) => {
    if (mustStay(state)) event.preventDefault()
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: () => state,
    give: (place, figure, revision) => {
      reload()
      const field = fieldOf(place)
      const seen = Math.max(revision, state.known[field]?.revision ?? 0)
      const fresh = { ...place, id: freshId(), figure, revision: seen, sequence: storage.nextSequence() }
      const kept = keep(field, entered(state.waiting[field], fresh))
      if (!kept) change({ unkept: true })
      later(pause)
    },
    flush: () => {
      if (nextFigure(state.waiting) !== null) void deliver()
    },
    settle: (field, whose) => {
      const waiting = state.waiting[field]
      if (!waiting?.conflict) return
      if (whose === 'theirs') {
        know(field, waiting.conflict)
        keep(field, undefined)
      } else {
        keep(field, insisted(waiting, freshId()))
        void deliver()
      }
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

/** Leaving would lose something: this page alone has it. */
function mustStay({ unkept, waiting }: FigureQueueState): boolean {
  return unkept && Object.values(waiting).some(isOnItsWay)
}

/** What is not there any more is one figure's matter: the others go on. */
function stepFor({ status, reason, retryAfter }: FigureReply): Step {
  return status === 404 ? { do: 'refuse', reason: 'gone' } : stepAfter(status, reason, retryAfter)
}

/** Several tabs of one browser take turns; where the browser cannot say, ids and revisions decide. */
async function oneTabAtATime(name: string, work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request(name, work)
  else await work()
}
