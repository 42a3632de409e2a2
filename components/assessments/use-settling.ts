'use client'
import { useRouter } from 'next/navigation'
import { useLayoutEffect, useTransition } from 'react'
import type { SubmissionView } from '@/lib/assessments/views'
import { dealtWith } from '@/lib/clients/count'
import type { Count } from '@/lib/scoring/progress'
import type { QueueState } from './answer-queue'
import { countWaiting } from './answer-queue-rules'

/**
 * Whether answers of this device are still on their way into what the page counts. One that arrives while the page is
 * open belongs to what is handed in, so the page is read anew.
 */
export function useSettling(
  view: Pick<SubmissionView, 'progress'>,
  { waiting, trouble, progress }: QueueState,
): boolean {
  const router = useRouter()
  const [reading, startReading] = useTransition()
  const arrived = progress?.at
  // before anything is painted: "saved" must not stand beside a count that does not know it yet
  useLayoutEffect(() => {
    if (arrived === undefined) return
    startReading(() => {
      router.refresh()
    })
  }, [router, arrived])
  if (trouble === null && countWaiting(waiting) > 0) return true
  return reading && progress !== null && !sameCount(view.progress, progress.counts)
}

function sameCount(one: Count, other: Count): boolean {
  return one.asked === other.asked && one.unknown === other.unknown && dealtWith(one) === dealtWith(other)
}
