import type { AnsweringPlace } from './answering-place'
import { nothingWaits, readWaiting, withAnswer, type Waiting, type WaitingAnswer } from './answer-queue-rules'
import { freshId } from './fresh-id'

/** Where unsent answers wait: localStorage, one entry a question, so that two tabs never overwrite each other. */

const answersKey = 'lotse.answers.'
const deviceKey = 'lotse.device'
const sequenceKey = 'lotse.sequence'

export type AnswerStorage = {
  readAll: () => Waiting
  /** False: the device refused, the answer lives in memory only. */
  put: (answer: WaitingAnswer) => boolean
  /** Removes the entry only if it is still this tap. */
  remove: (question: string, id: string) => void
  /** The device's name and its next number. */
  ticket: () => { device: string; sequence: number }
  /** Whether an event of another tab is about these answers. */
  concerns: (key: string | null) => boolean
}

/** Entries of one person and one assessment; each says where it is to be sent, from whatever page. */
export function openAnswerStorage({ userId, assessmentId, workspace, client }: AnsweringPlace): AnswerStorage {
  const prefix = `${answersKey}${userId}.${assessmentId}.`
  const own = { device: freshId(), sequence: 0 }
  return {
    readAll: () => readEntries(prefix),
    put: (answer) =>
      attempt(() => {
        localStorage.setItem(prefix + answer.question, JSON.stringify({ ...answer, place: { workspace, client } }))
        stored.dispatchEvent(new Event('change'))
      }),
    remove: (question, id) => {
      attempt(() => {
        if (readWaiting(localStorage.getItem(prefix + question))?.id === id) localStorage.removeItem(prefix + question)
        stored.dispatchEvent(new Event('change'))
      })
    },
    ticket: () => storedTicket() ?? { device: own.device, sequence: (own.sequence += 1) },
    concerns: (key) => key === null || key.startsWith(prefix),
  }
}

const stored = new EventTarget()

/** Calls back whenever an answer was stored or sent, in this tab or another; returns the way to stop that. */
export function onStoredAnswers(listen: () => void): () => void {
  stored.addEventListener('change', listen)
  window.addEventListener('storage', listen)
  return () => {
    stored.removeEventListener('change', listen)
    window.removeEventListener('storage', listen)
  }
}

/** How many answers of this browser, or of one person in it, have not reached the server. */
export function countStoredAnswers(userId?: string): number {
  return entryKeys(userId === undefined ? answersKey : `${answersKey}${userId}.`).length
}

/** The assessments that a person has unsent answers to. */
export function storedPlaces(userId: string): AnsweringPlace[] {
  const prefix = `${answersKey}${userId}.`
  const places = new Map<string, AnsweringPlace>()
  for (const key of entryKeys(prefix)) {
    const [assessmentId = ''] = key.slice(prefix.length).split('.')
    const place = placeIn(key)
    if (place !== null) places.set(assessmentId, { ...place, assessmentId, userId })
  }
  return [...places.values()]
}

function placeIn(key: string): Pick<AnsweringPlace, 'workspace' | 'client'> | null {
  const found: unknown = readWaiting(localStorage.getItem(key))
  const place = typeof found === 'object' && found !== null && 'place' in found ? found.place : null
  if (typeof place !== 'object' || place === null || !('workspace' in place && 'client' in place)) return null
  const { workspace, client } = place
  return typeof workspace === 'string' && typeof client === 'string' ? { workspace, client } : null
}

function readEntries(prefix: string): Waiting {
  let waiting = nothingWaits
  attempt(() => {
    for (const key of entryKeys(prefix)) {
      const answer = readWaiting(localStorage.getItem(key))
      if (answer !== null) waiting = withAnswer(waiting, answer)
    }
  })
  return waiting
}

function entryKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

/** null where the number cannot be kept: a number given twice would make the server drop an answer. */
function storedTicket(): { device: string; sequence: number } | null {
  try {
    const device = localStorage.getItem(deviceKey) ?? freshId()
    const sequence = Number(localStorage.getItem(sequenceKey) ?? 0) + 1
    localStorage.setItem(deviceKey, device)
    localStorage.setItem(sequenceKey, String(sequence))
    return { device, sequence }
  } catch {
    return null
  }
}

function attempt(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
