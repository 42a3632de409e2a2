'use client'
import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * What was typed or chosen before the page could listen: the browser shows it, and a controlled field would lose it with
 * its next change. Fields need a `name`.
 */
export function useTypedEarly<E extends HTMLElement = HTMLDivElement>(
  take: (name: string, value: string) => void,
): RefObject<E | null> {
  const place = useRef<E>(null)
  const takeAll = useEffectEvent(() => {
    const found = place.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[name], select[name]')
    for (const { name, value } of found ?? []) if (value !== '') take(name, value)
  })
  useLayoutEffect(() => {
    takeAll()
  }, [])
  return place
}
