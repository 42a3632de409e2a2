'use client'
import { useEffect, useState, type ReactNode } from 'react'
import { SkeletonPage } from '@/components/ui/skeleton'
import { onLeaving } from './leaving'

/** Until then the old page stays: a page that comes at once must not flash. In milliseconds. */
const patience = 250

/**
 * Holds a page; while the next one is long in coming, its skeleton. It is done here and not by a loading.tsx, because
 * that would begin the answer before access is proven, and a page that does not exist would come with status 200.
 */
export function NextPage({ label, children }: { label: string; children: ReactNode }) {
  // what was shown when the skeleton came: anything newer ends it
  const [left, setLeft] = useState<ReactNode>(null)
  const away = left !== null && left === children

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onLeaving(() => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        setLeft(children)
      }, patience)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [children])

  return (
    <>
      <div hidden={away}>{children}</div>
      {away && <SkeletonPage label={label} />}
    </>
  )
}
