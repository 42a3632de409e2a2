'use client'
import { useState, type ReactNode } from 'react'
import { LogOut } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { countStoredAnswers } from '@/components/assessments/answer-storage'
import { Button, type ButtonLook } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { leave } from './enter'

/** Signs out on this device and goes on at the given address. Asks first where answers still wait to be sent. */
export function SignOutButton({ to, children, ...look }: ButtonLook & { to: string; children: ReactNode }) {
  const t = useTranslations('accounts.leave')
  const [pending, setPending] = useState(false)
  const [waiting, setWaiting] = useState(0)
  const go = () => {
    setPending(true)
    leave(to).catch(() => {
      setPending(false)
    })
  }
  return (
    <>
      <Button
        variant="secondary"
        {...look}
        icon={<LogOut />}
        pending={pending}
        onClick={() => {
          const unsent = countStoredAnswers()
          if (unsent > 0) setWaiting(unsent)
          else go()
        }}
      >
        {children}
      </Button>
      <ConfirmDialog
        open={waiting > 0}
        onClose={() => {
          setWaiting(0)
        }}
        onConfirm={go}
        title={t('title', { count: waiting })}
        description={t('text')}
        confirmLabel={t('confirm')}
        pending={pending}
      />
    </>
  )
}
