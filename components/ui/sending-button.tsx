'use client'
import type { ComponentProps } from 'react'
import { useReady } from '@/components/ui/use-ready'

/**
 * Sends a form that is sent by script. Until the page can do that the button takes no press and the form no Enter: a
 * form that the browser sent by itself would come back empty.
 */
export function SendingButton({ pending, ...native }: ComponentProps<'button'> & { pending: boolean }) {
  const ready = useReady()
  return <button {...native} type={pending ? 'button' : 'submit'} disabled={!ready} aria-busy={pending || undefined} />
}
