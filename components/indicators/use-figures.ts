'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { paths } from '@/lib/platform/paths'
import { createFigureQueue, emptyFigureQueue, type FigureQueue, type FigureQueueState } from './figure-queue'
import { isOnItsWay } from './figure-queue-rules'
import type { FigurePlace } from './figure-storage'

/** One queue a person and client as long as the browser keeps the page. */
const queues = new Map<string, FigureQueue>()

function queueOf(place: FigurePlace): FigureQueue {
  const make = () =>
    createFigureQueue(place, (indicator, period) =>
      paths.measurement(place.workspace, place.client, encodeURIComponent(indicator), period),
    )
  if (typeof window === 'undefined') return make()
  const name = `${place.userId}.${place.workspace}.${place.client}`
  const known = queues.get(name)
  if (known !== undefined) return known
  const queue = make()
  queues.set(name, queue)
  return queue
}

/** Tries at once to send whatever figures wait in the queues of this page. */
export function sendFiguresNow(): void {
  for (const queue of queues.values()) queue.flush()
}

export type Figures = FigureQueueState & Pick<FigureQueue, 'give' | 'flush' | 'settle'>

/** Figures of this device: what waits, what arrived, and how to give one. */
export function useFigures(place: FigurePlace): Figures {
  const [queue] = useState(() => queueOf(place))
  const state = useSyncExternalStore(queue.subscribe, queue.read, () => emptyFigureQueue)
  useEffect(() => queue.start(), [queue])
  return { ...state, give: queue.give, flush: queue.flush, settle: queue.settle }
}

/** Figures that only the server is waited for. */
export function countOnTheirWay({ waiting }: Pick<FigureQueueState, 'waiting'>): number {
  return Object.values(waiting).filter(isOnItsWay).length
}

/** Figures that wait for the person: refused, or somebody else was faster. */
export function countUndecided({ waiting }: Pick<FigureQueueState, 'waiting'>): number {
  return Object.values(waiting).filter((figure) => !isOnItsWay(figure)).length
}
