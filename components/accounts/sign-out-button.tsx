'use client'
import { useState, type ReactNode } from 'react'
import { LogOut } from 'lucide-react'
import { Button, type ButtonLook } from '@/components/ui/button'
import { leave } from './enter'

/** Signs out on this device and goes on at the given address. */
export function SignOutButton({ to, children, ...look }: ButtonLook & { to: string; children: ReactNode }) {
  const [pending, setPending] = useState(false)
  return (
    <Button
      variant="secondary"
      {...look}
      icon={<LogOut />}
      pending={pending}
      onClick={() => {
        setPending(true)
        leave(to).catch(() => {
          setPending(false)
        })
      }}
    >
      {children}
    </Button>
  )
}
