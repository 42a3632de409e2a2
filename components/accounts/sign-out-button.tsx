'use client'
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button, type ButtonLook } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { LogOut } from '@/components/ui/icons'
import { leave } from './enter'
import { sendUnsent, useUnsent } from './unsent-answers'

/**
 * Signs out on this device and goes on at the given address. What still waits to be sent is sent first; where that is
 * not possible it asks, and says when it has arrived after all.
 */
export function SignOutButton({ to, children, ...look }: ButtonLook & { to: string; children: ReactNode }) {
  const t = useTranslations('accounts.leave')
  const [pending, setPending] = useState(false)
  const [asking, setAsking] = useState(false)
  const unsent = useUnsent()
  const go = () => {
    setPending(true)
    leave(to).catch(() => {
      setPending(false)
    })
  }
  const start = async () => {
    setPending(true)
    if ((await sendUnsent()) === 0) {
      go()
      return
    }
    setPending(false)
    setAsking(true)
  }
  return (
    <>
      <Button variant="secondary" {...look} icon={<LogOut />} pending={pending} onClick={() => void start()}>
        {children}
      </Button>
      <ConfirmDialog
        open={asking}
        danger={unsent > 0}
        onClose={() => {
          setAsking(false)
        }}
        onConfirm={go}
        title={t('title', { count: unsent })}
        description={t('text', { count: unsent })}
        confirmLabel={unsent > 0 ? t('confirm') : t('sent')}
        pending={pending}
      />
    </>
  )
}
