'use client'
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Check, X } from '@/components/ui/icons'

export type ToastMessage = {
  text: string
  /** Takes back what was done; the toast then stays twice as long. */
  undo?: (() => void | Promise<void>) | undefined
}
type Shown = ToastMessage & { id: number }

const ToastContext = createContext<((message: ToastMessage) => void) | null>(null)

/** Says what was done, with a way back. Needs a ToastRegion above it. */
export function useToast(): (message: ToastMessage) => void {
  const show = useContext(ToastContext)
  if (show === null) throw new Error('useToast needs a ToastRegion above it')
  return show
}

/** Holds the toasts of a page in one polite live region at its foot. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([])
  const close = useCallback((id: number) => {
    setToasts((now) => now.filter((toast) => toast.id !== id))
  }, [])
  const show = useCallback((message: ToastMessage) => {
    setToasts((now) => [...now.slice(-2), { ...message, id: (now.at(-1)?.id ?? 0) + 1 }])
  }, [])
  const region = useMemo(
    () => (
      <div
        aria-live="polite"
        className="toast-region pointer-events-none fixed inset-x-4 bottom-20 z-50 mx-auto flex max-w-120 flex-col gap-2 md:bottom-6"
      >
        {toasts.map((toast) => (
          <Toast
            key={toast.id}
            text={toast.text}
            undo={toast.undo}
            onClose={() => {
              close(toast.id)
            }}
          />
        ))}
      </div>
    ),
    [toasts, close],
  )
  return (
    <ToastContext value={show}>
      {children}
      {region}
    </ToastContext>
  )
}

/** One toast; it waits while pointed at or focused. */
export function Toast({ text, undo, onClose }: ToastMessage & { onClose: () => void }) {
  const t = useTranslations('ui.toast')
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onClose, undo === undefined ? 6_000 : 12_000)
    return () => {
      clearTimeout(timer)
    }
  }, [held, undo, onClose])
  const hold = (on: boolean) => () => {
    setHeld(on)
  }
  return (
    <div
      className="toast pointer-events-auto"
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocus={hold(true)}
      onBlur={hold(false)}
    >
      <Check />
      <span className="min-w-0 flex-1">{text}</span>
      {undo !== undefined && (
        <button
          type="button"
          className="underline"
          onClick={() => {
            void undo()
            onClose()
          }}
        >
          {t('undo')}
        </button>
      )}
      <button type="button" aria-label={t('close')} onClick={onClose}>
        <X />
      </button>
    </div>
  )
}
