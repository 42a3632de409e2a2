'use client'
import { useSyncExternalStore } from 'react'
import { countStoredAnswers, onStoredAnswers } from '@/components/assessments/answer-storage'
import { sendNow } from '@/components/assessments/use-answers'

/** Milliseconds to wait for answers that are on their way, before asking. */
const patience = 4000

/** How many answers of this browser only this device has. */
export function useUnsent(): number {
  return useSyncExternalStore(onStoredAnswers, countAll, () => 0)
}

const countAll = () => countStoredAnswers()

/** Sends what waits and resolves once all of it has arrived, or after some seconds. @returns how many still wait */
export async function sendUnsent(): Promise<number> {
  if (countStoredAnswers() === 0) return 0
  sendNow()
  if (!navigator.onLine) return countStoredAnswers()
  await new Promise<void>((resolve) => {
    const end = () => {
      stop()
      clearTimeout(late)
      resolve()
    }
    const stop = onStoredAnswers(() => {
      if (countStoredAnswers() === 0) end()
    })
    const late = setTimeout(end, patience)
  })
  return countStoredAnswers()
}
