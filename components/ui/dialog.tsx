'use client'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { X } from '@/components/ui/icons'

type DialogProps = {
  open: boolean
  onClose: () => void
  title: ReactNode
  description?: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  wide?: boolean | undefined
  children?: ReactNode
}

/** The browser's own modal dialog: focus stays inside, Escape closes, focus returns to where it came from. */
export function Dialog({ open, onClose, title, description, footer, wide = false, children }: DialogProps) {
  const t = useTranslations('ui.dialog')
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (dialog === null) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={ref}
      className={classNames('sheet-dialog', wide && 'sheet-dialog-wide')}
      aria-labelledby={`${id}-title`}
      aria-describedby={description === undefined ? undefined : `${id}-text`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClose={() => {
        if (open) onClose()
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose()
      }}
    >
      {open && (
        <>
          <div className="flex items-start justify-between gap-4">
            <h2 id={`${id}-title`} className="pt-1.5 text-h3">
              {title}
            </h2>
            <Button
              variant="ghost"
              square
              className="-mt-1 -mr-2.5 shrink-0"
              aria-label={t('close')}
              onClick={onClose}
              icon={<X className="size-4.5" />}
            />
          </div>
          {description !== undefined && (
            <div id={`${id}-text`} className="mt-1 text-s text-ink-2">
              {description}
            </div>
          )}
          {children !== undefined && <div className="mt-4">{children}</div>}
          {footer !== undefined && <div className="mt-6 flex flex-wrap justify-end gap-2">{footer}</div>}
        </>
      )}
    </dialog>
  )
}
