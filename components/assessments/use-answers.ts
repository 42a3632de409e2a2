'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useFormatter } from 'use-intl'
import type { SaveStatus } from '@/components/ui/save-state'
import { paths } from '@/lib/platform/paths'
import { createAnswerQueue, emptyQueue, type AnswerQueue, type QueueState } from './answer-queue'
import { countWaiting, refusals } from './answer-queue-rules'
import type { AnsweringPlace } from './answering-place'

/** One queue a person and assessment as long as the browser keeps the page, whichever topic is on the screen. */
const queues = new Map<string, AnswerQueue>()

function queueOf(place: AnsweringPlace): AnswerQueue {
  const make = () =>
    createAnswerQueue(place, (question) =>
      paths.answer(place.workspace, place.client, place.assessmentId, encodeURIComponent(question)),
    )
  if (typeof window === 'undefined') return make()
  const name = `${place.userId}.${place.assessmentId}`
  const known = queues.get(name)
  if (known !== undefined) return known
  const queue = make()
  queues.set(name, queue)
  return queue
}

/** Tries at once to send whatever waits in the queues of this page. */
export function sendNow(): void {
  for (const queue of queues.values()) queue.retry()
}

/** Milliseconds in which several events of one return to the page count as one. */
const sameReturn = 1500

/** Answers of this device: what waits, what arrived, and how to give one. */
export function useAnswers(place: AnsweringPlace): QueueState & Pick<AnswerQueue, 'give' | 'discard'> {
  const router = useRouter()
  const [queue] = useState(() => queueOf(place))
  const state = useSyncExternalStore(queue.subscribe, queue.read, () => emptyQueue)
  useEffect(() => queue.start(), [queue])
  useEffect(() => {
    if (state.outdated > 0) router.refresh()
  }, [router, state.outdated])
  // A second device may have answered meanwhile; what waits here is shown over whatever is read.
  useEffect(() => {
    let last = -sameReturn
    const look = (event: Event) => {
      if (document.visibilityState !== 'visible' || event.timeStamp - last < sameReturn) return
      last = event.timeStamp
      router.refresh()
    }
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    window.addEventListener('online', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
      window.removeEventListener('online', look)
    }
  }, [router])
  return { ...state, give: queue.give, discard: queue.discard }
}

/** What the header says about the last tap. */
export function useSaveStatus(state: QueueState): SaveStatus {
  const format = useFormatter()
  const count = countWaiting(state.waiting)
  if (state.trouble !== null || Object.keys(refusals(state.waiting)).length > 0) return { state: 'problem' }
  if (count > 0 && !state.connected) return { state: 'waiting', count }
  if (count > 0) return { state: 'saving' }
  if (state.progress === null) return { state: 'idle' }
  return { state: 'saved', at: format.dateTime(new Date(state.progress.at), { hour: 'numeric', minute: '2-digit' }) }
}
