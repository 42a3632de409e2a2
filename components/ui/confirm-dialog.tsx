'use client'
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextInput } from '@/components/ui/text-input'

type ConfirmDialogProps = {
  open: boolean
  onClose: () => void
  onConfirm: () => void
  title: ReactNode
  /** What is lost, what is kept and until when. */
  description: ReactNode
  /** The verb of what happens, on the button: "Löschen". */
  confirmLabel: string
  /** What has to be typed first, usually the name of what is deleted. Without it one press is enough. */
  phrase?: string | undefined
  danger?: boolean | undefined
  pending?: boolean | undefined
}

/** The step before something that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, onClose, onConfirm, title, description, confirmLabel, phrase, danger = true, pending = false } = props
  const t = useTranslations('ui.dialog')
  const [typed, setTyped] = useState('')
  const ready = phrase === undefined || typed.trim() === phrase
  const leave = () => {
    setTyped('')
    onClose()
  }
  const footer = (
    <>
      <Button variant="ghost" onClick={leave}>
        {t('cancel')}
      </Button>
      <Button
        variant={danger ? 'danger' : 'primary'}
        pending={pending}
        disabledReason={ready ? undefined : t('typeFirst')}
        reasonHidden
        onClick={onConfirm}
      >
        {confirmLabel}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={leave} title={title} description={description} footer={footer}>
      {phrase !== undefined && (
        <TextInput
          label={t('type', { phrase })}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value)
          }}
        />
      )}
    </Dialog>
  )
}
