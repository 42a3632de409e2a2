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

/** Entries of one person and one assessment. */
export function openAnswerStorage(userId: string, assessmentId: string): AnswerStorage {
  const prefix = `${answersKey}${userId}.${assessmentId}.`
  const own = { device: freshId(), sequence: 0 }
  return {
    readAll: () => readEntries(prefix),
    put: (answer) =>
      attempt(() => {
        localStorage.setItem(prefix + answer.question, JSON.stringify(answer))
      }),
    remove: (question, id) => {
      attempt(() => {
        if (readWaiting(localStorage.getItem(prefix + question))?.id === id) localStorage.removeItem(prefix + question)
      })
    },
    ticket: () => storedTicket() ?? { device: own.device, sequence: (own.sequence += 1) },
    concerns: (key) => key === null || key.startsWith(prefix),
  }
}

/** How many answers of this browser have not reached the server. To be asked before signing out. */
export function countStoredAnswers(): number {
  return entryKeys(answersKey).length
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
