import type { Figure } from '@/lib/indicators/input-schema'
import type { FigureQueueState } from './figure-queue'
import { fieldOf, shownFigure, type WaitingFigure } from './figure-queue-rules'

/** A field as it stands now: what this device entered goes over what the page was read with. */

export type FieldState = {
  figure: Figure | null
  revision: number
  save: 'idle' | 'saving' | 'saved' | 'waiting'
  waiting: WaitingFigure | null
}

type Read = { indicator: string; period: string; figure: Figure | null; revision: number }

export function fieldState(queue: FigureQueueState, read: Read): FieldState {
  const field = fieldOf(read)
  const waiting = queue.waiting[field] ?? null
  const known = queue.known[field]
  const newest = known !== undefined && known.revision >= read.revision ? known : read
  return {
    figure: waiting === null ? newest.figure : shownFigure(waiting),
    revision: newest.revision,
    save: saveOf(waiting, queue.connected, known !== undefined),
    waiting,
  }
}

function saveOf(waiting: WaitingFigure | null, connected: boolean, arrived: boolean): FieldState['save'] {
  if (waiting === null) return arrived ? 'saved' : 'idle'
  if (waiting.refused !== null || waiting.conflict !== null) return 'idle'
  return connected ? 'saving' : 'waiting'
}
