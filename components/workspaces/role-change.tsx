'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { typed } from '@/components/forms/form-text'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { ChoiceCards, RadioCard } from '@/components/ui/choice-cards'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import type { RoleChoice } from '@/components/workspaces/invite-form'
import type { Outcome } from '@/lib/access/outcome'

type RoleChangeProps = {
  name: string
  role: string
  roles: readonly RoleChoice[]
  /** What the change means for this person. */
  text: string
  change: (role: string, key: string) => Promise<Outcome<unknown>>
  refused?: string | undefined
}

/** A button in a person's row that gives them another role. */
export function RoleChange({ name, role, roles, text, change, refused }: RoleChangeProps) {
  const t = useTranslations('workspaces.person')
  const id = useId()
  const [open, setOpen] = useState(false)
  const router = useRouter()
  const toast = useToast()
  const { pending, send, errorAt, alert, clear, attributes } = useOutcome(change)
  const choices = useRef<HTMLDivElement>(null)
  const error = errorAt('role')
  useEffect(() => {
    // the chosen card reads the group's error; the group itself takes no focus
    if (error !== undefined) choices.current?.querySelector<HTMLElement>(':checked')?.focus()
  }, [error])
  const save = async (chosen: string) => {
    if (chosen !== role) {
      const sent = await send(chosen)
      if (sent === null) return
      toast({ text: t('roleChanged', { name, role: roles.find(({ value }) => value === chosen)?.label ?? chosen }) })
      router.refresh()
    }
    setOpen(false)
  }
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        aria-label={t('changeRoleOf', { name })}
        disabledReason={refused}
        reasonHidden
        onClick={() => {
          clear()
          setOpen(true)
        }}
      >
        {t('changeRole')}
      </Button>
      <Dialog
        open={open}
        onClose={() => {
          setOpen(false)
        }}
        title={t('changeRoleOf', { name })}
        description={text}
        footer={
          <Button type="submit" form={id} pending={pending}>
            {t('saveRole')}
          </Button>
        }
      >
        <form
          {...attributes}
          id={id}
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            void save(typed(new FormData(event.currentTarget), 'role'))
          }}
        >
          <div ref={choices}>
            <ChoiceCards legend={t('role')} error={error}>
              {roles.map(({ value, label, note }) => (
                <RadioCard
                  key={value}
                  name="role"
                  value={value}
                  label={label}
                  note={note}
                  defaultChecked={value === role}
                />
              ))}
            </ChoiceCards>
          </div>
          <FormAlert failure={alert} />
        </form>
      </Dialog>
    </>
  )
}
