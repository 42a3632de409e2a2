'use client'
import { createContext, use, useSyncExternalStore } from 'react'
import type { AnswerValue } from '@/lib/catalogues/question-schema'
import type { AnsweringPlace } from './answering-place'

/** What was typed and is no answer yet, kept on the device so that a reload does not lose it. */

const draftsKey = 'lotse.draft.'
const drafts = new EventTarget()
/** For a device that keeps nothing: as long as the page. */
const unkept = new Map<string, string>()

type Typed = Readonly<Record<string, string>>

/** Whose drafts, to which assessment. */
export const DraftPlace = createContext<Pick<AnsweringPlace, 'userId' | 'assessmentId'> | null>(null)

/** The texts typed over an answer that still stands as `value`; null where there are none. */
export function useDraft(question: string, value: AnswerValue | null) {
  const place = use(DraftPlace)
  const key = `${draftsKey}${place?.userId ?? ''}.${place?.assessmentId ?? ''}.${question}`
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  )
  const over = signatureOf(value)
  return {
    typed: typedOver(text, over),
    keep: (typed: Typed) => {
      write(key, JSON.stringify({ over, typed }))
    },
    forget: () => {
      write(key, null)
    },
  }
}

/** Equal for equal answers, in whatever order their parts come. */
export function signatureOf(value: AnswerValue | null): string {
  const parts = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null
  return JSON.stringify(parts === null ? value : parts.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** A draft over another answer than the one that stands is of no use any more. */
function typedOver(text: string | null, over: string): Typed | null {
  if (text === null) return null
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found !== 'object' || found === null || !('over' in found && 'typed' in found)) return null
    return found.over === over && isTyped(found.typed) ? found.typed : null
  } catch {
    return null
  }
}

function isTyped(found: unknown): found is Typed {
  return typeof found === 'object' && found !== null && Object.values(found).every((part) => typeof part === 'string')
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? unkept.get(key) ?? null
  } catch {
    return unkept.get(key) ?? null
  }
}

function write(key: string, text: string | null): void {
  unkept.delete(key)
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    if (text !== null) unkept.set(key, text)
  }
  drafts.dispatchEvent(new Event('change'))
}

function subscribe(listen: () => void): () => void {
  drafts.addEventListener('change', listen)
  return () => {
    drafts.removeEventListener('change', listen)
  }
}
