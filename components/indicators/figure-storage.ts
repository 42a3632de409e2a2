import { fieldOf, noFigures, readWaitingFigure, type WaitingFigure, type WaitingFigures } from './figure-queue-rules'

/** Where unsent figures wait: localStorage, one entry a field, so that two tabs never overwrite each other. */

const figuresKey = 'lotse.figures.'
const sequenceKey = 'lotse.figure-sequence'

/** Whose figures of which client, and where they are sent. */
export type FigurePlace = { workspace: string; client: string; userId: string }

export type FigureStorage = {
  readAll: () => WaitingFigures
  /** False: the device refused, the figure lives in this page only. */
  put: (figure: WaitingFigure) => boolean
  remove: (field: string) => void
  nextSequence: () => number
  /** Whether an event of another tab is about these figures. */
  concerns: (key: string | null) => boolean
}

export function openFigureStorage({ userId, workspace, client }: FigurePlace): FigureStorage {
  const prefix = `${figuresKey}${userId}.${workspace}.${client}.`
  let own = 0
  return {
    readAll: () => readEntries(prefix),
    put: (figure) =>
      attempt(() => {
        localStorage.setItem(prefix + fieldOf(figure), JSON.stringify(figure))
        stored.dispatchEvent(new Event('change'))
      }),
    remove: (field) => {
      attempt(() => {
        localStorage.removeItem(prefix + field)
        stored.dispatchEvent(new Event('change'))
      })
    },
    nextSequence: () => {
      own += 1
      attempt(() => {
        own = Math.max(own, Number(localStorage.getItem(sequenceKey) ?? 0) + 1)
        localStorage.setItem(sequenceKey, String(own))
      })
      return own
    },
    concerns: (key) => key === null || key.startsWith(prefix),
  }
}

const stored = new EventTarget()

/** Calls back whenever a figure was stored or sent, in this tab or another; returns the way to stop that. */
export function onStoredFigures(listen: () => void): () => void {
  stored.addEventListener('change', listen)
  window.addEventListener('storage', listen)
  return () => {
    stored.removeEventListener('change', listen)
    window.removeEventListener('storage', listen)
  }
}

/** How many figures of this browser have not reached the server. */
export function countStoredFigures(): number {
  return entryKeys(figuresKey).length
}

/** The clients that a person has unsent figures of. */
export function storedFigurePlaces(userId: string): FigurePlace[] {
  const prefix = `${figuresKey}${userId}.`
  const places = new Map<string, FigurePlace>()
  for (const key of entryKeys(prefix)) {
    const [workspace, client] = key.slice(prefix.length).split('.')
    if (workspace !== undefined && client !== undefined)
      places.set(`${workspace}.${client}`, { workspace, client, userId })
  }
  return [...places.values()]
}

function readEntries(prefix: string): WaitingFigures {
  let waiting = noFigures
  attempt(() => {
    for (const key of entryKeys(prefix)) {
      const figure = readWaitingFigure(localStorage.getItem(key))
      if (figure !== null) waiting = { ...waiting, [fieldOf(figure)]: figure }
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

function attempt(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}
