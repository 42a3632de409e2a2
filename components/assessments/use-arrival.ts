'use client'
import { useEffect, useRef, type RefObject } from 'react'

/** Moves the focus to what a step has brought, so that it is read out, and brings it into view. */
export function useArrival<E extends HTMLElement>(arriving: boolean): RefObject<E | null> {
  const place = useRef<E>(null)
  useEffect(() => {
    if (!arriving) return
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'start' })
  }, [arriving])
  return place
}
