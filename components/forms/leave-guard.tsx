'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type LeaveGuardProps = {
  /** Whether something was typed that is not saved. */
  dirty: boolean
  title: string
  /** What is lost. */
  text: string
}

/** Asks before half-filled fields are left by a link, by the way back, or with the tab. */
export function LeaveGuard({ dirty, title, text }: LeaveGuardProps) {
  const t = useTranslations('errors.leave')
  const router = useRouter()
  const [leave, setLeave] = useState<(() => void) | null>(null)
  const staying = useRef<HTMLButtonElement>(null)
  const hold = useEffectEvent((go: () => void) => {
    setLeave(() => go)
  })

  useEffect(() => {
    if (!dirty) return
    return holdPage(hold, (address) => {
      router.push(address)
    })
  }, [dirty, router])

  // Enter must not throw anything away
  useEffect(() => {
    if (leave !== null) staying.current?.focus()
  }, [leave])

  const stay = () => {
    setLeave(null)
  }
  return (
    <Dialog
      open={leave !== null}
      onClose={stay}
      title={title}
      description={text}
      footer={
        <>
          <Button
            variant="ghost"
            onClick={() => {
              stay()
              leave?.()
            }}
          >
            {t('discard')}
          </Button>
          <Button ref={staying} onClick={stay}>
            {t('stay')}
          </Button>
        </>
      }
    />
  )
}

/** Listens to all three ways out; returns the way to stop that. */
function holdPage(hold: (go: () => void) => void, push: (address: string) => void): () => void {
  const listening = new AbortController()
  const release = () => {
    listening.abort()
  }
  const { signal } = listening
  window.addEventListener(
    'beforeunload',
    (event) => {
      event.preventDefault()
    },
    { signal },
  )
  // on the way down: before the link's own handler
  window.addEventListener(
    'click',
    (event) => {
      const address = addressLeftFor(event)
      if (address === null) return
      event.preventDefault()
      event.stopPropagation()
      hold(() => {
        release()
        push(address)
      })
    },
    { signal, capture: true },
  )
  holdHistory(hold, release, signal)
  return release
}

/** The page of ours that a click on a link leads to in this tab; null where it leads nowhere else. */
function addressLeftFor(event: MouseEvent): string | null {
  if (event.button !== 0 || [event.metaKey, event.ctrlKey, event.shiftKey, event.altKey].includes(true)) return null
  const link = (event.target as Element).closest('a')
  if (link === null || link.target === '_blank' || link.origin !== location.origin) return null
  const { pathname, search, hash } = link
  return pathname === location.pathname && search === location.search ? null : `${pathname}${search}${hash}`
}

type Navigation = {
  addEventListener: (
    type: 'navigate',
    listen: (event: Event & { navigationType: string; destination: { key: string } }) => void,
    options: { signal: AbortSignal },
  ) => void
  traverseTo: (key: string) => unknown
}

/** The way back, where the browser lets a page hold it; elsewhere it stays as it is. */
function holdHistory(hold: (go: () => void) => void, release: () => void, signal: AbortSignal): void {
  const { navigation } = window as { navigation?: Navigation }
  navigation?.addEventListener(
    'navigate',
    (event) => {
      if (event.navigationType !== 'traverse' || !event.cancelable) return
      event.preventDefault()
      const { key } = event.destination
      hold(() => {
        release()
        navigation.traverseTo(key)
      })
    },
    { signal },
  )
}
