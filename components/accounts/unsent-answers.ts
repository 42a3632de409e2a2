'use client'
import { useSyncExternalStore } from 'react'
import { countStoredAnswers, onStoredAnswers } from '@/components/assessments/answer-storage'
import { sendNow } from '@/components/assessments/use-answers'
import { countStoredFigures, onStoredFigures } from '@/components/indicators/figure-storage'
import { sendFiguresNow } from '@/components/indicators/use-figures'

/** Milliseconds to wait for what is on its way, before asking. */
const patience = 4000

/** How many answers and figures of this browser only this device has. */
export function useUnsent(): number {
  return useSyncExternalStore(onStored, countAll, () => 0)
}

const countAll = () => countStoredAnswers() + countStoredFigures()

function onStored(listen: () => void): () => void {
  const stops = [onStoredAnswers(listen), onStoredFigures(listen)]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Sends what waits and resolves once all of it has arrived, or after some seconds. @returns how many still wait */
export async function sendUnsent(): Promise<number> {
  if (countAll() === 0) return 0
  sendNow()
  sendFiguresNow()
  if (!navigator.onLine) return countAll()
  await new Promise<void>((resolve) => {
    const end = () => {
      stop()
      clearTimeout(late)
      resolve()
    }
    const stop = onStored(() => {
      if (countAll() === 0) end()
    })
    const late = setTimeout(end, patience)
  })
  return countAll()
}
