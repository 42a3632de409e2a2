'use client'
import { Mail, UserPlus } from '@/components/ui/icons'
import { InvitationLink } from '@/components/workspaces/invitation-link'
import { useRouter } from 'next/navigation'
import { useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { FormAlert } from '@/components/forms/form-alert'
import { typed } from '@/components/forms/form-text'
import { useOutcome } from '@/components/forms/use-outcome'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ChoiceCards, RadioCard } from '@/components/ui/choice-cards'
import { TextInput } from '@/components/ui/text-input'
import type { Outcome } from '@/lib/access/outcome'

export type RoleChoice = { value: string; label: string; note: string }
type Input = { name: string; email: string; role: string }
type Invited = { invitationId: string; link: string }

type InviteFormProps = {
  heading?: ReactNode
  /** The button that opens the form where it is not what comes next; left out, the form stands open. */
  foldedLabel?: string | undefined
  roles: readonly [RoleChoice, ...RoleChoice[]]
  invite: (input: Input, key: string) => Promise<Outcome<Invited>>
  /** Invitations that wait to be taken up: what a link was shown for may be withdrawn or sent anew meanwhile. */
  openIds: readonly string[]
  /** Why this reader may not invite. */
  refused?: string | undefined
}

/** Invites a person by e-mail; afterwards shows the link, this once, to pass on by hand. */
export function InviteForm({ heading, foldedLabel, ...form }: InviteFormProps) {
  // only at first: what was opened stays open when the page is read anew
  const [folded, setFolded] = useState(foldedLabel !== undefined)
  if (folded) {
    return (
      <Button
        variant="secondary"
        icon={<UserPlus />}
        aria-expanded={false}
        onClick={() => {
          setFolded(false)
        }}
      >
        {foldedLabel}
      </Button>
    )
  }
  return (
    <div className="flex flex-col gap-4">
      {heading}
      <OpenForm {...form} opened={foldedLabel !== undefined} />
    </div>
  )
}

type OpenFormProps = Pick<InviteFormProps, 'roles' | 'invite' | 'openIds' | 'refused'> & {
  /** By its button: the first field is where one goes on. */
  opened: boolean
}

/** `listed`: the page has been read anew since, and knows it. */
type Done = { name: string; link: string; id: string; listed: boolean }

/** The link of an invitation that is no longer open is dead, and goes. */
function stillShown(done: Done | null, openIds: readonly string[]): Done | null {
  if (done === null || openIds.includes(done.id) === done.listed) return done
  return done.listed ? null : { ...done, listed: true }
}

function OpenForm({ roles, invite, openIds, refused, opened }: OpenFormProps) {
  const t = useTranslations('workspaces.invite')
  const router = useRouter()
  const { pending, send, errorAt, alert, attributes } = useOutcome(invite)
  const [done, setDone] = useState<Done | null>(null)
  const shown = stillShown(done, openIds)
  if (shown !== done) setDone(shown)
  if (done !== null) {
    return (
      <Alert tone="success" title={t('done', { name: done.name })} safe={t('safe')} live>
        <div className="mt-3">
          <InvitationLink link={done.link} />
        </div>
        <Button
          variant="secondary"
          size="sm"
          className="mt-4"
          onClick={() => {
            setDone(null)
          }}
        >
          {t('another')}
        </Button>
      </Alert>
    )
  }
  return (
    <form
      {...attributes}
      className="flex max-w-160 flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const input = { name: typed(form, 'name'), email: typed(form, 'email'), role: typed(form, 'role') }
        void send(input).then((sent) => {
          if (sent === null) return
          setDone({ name: input.name, link: sent.value.link, id: sent.value.invitationId, listed: false })
          router.refresh()
        })
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          label={t('name')}
          name="name"
          autoComplete="off"
          autoFocus={opened}
          maxLength={120}
          error={errorAt('name')}
        />
        <TextInput
          label={t('email')}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          maxLength={254}
          error={errorAt('email')}
        />
      </div>
      <ChoiceCards legend={t('role')} error={errorAt('role')}>
        {roles.map(({ value, label, note }, index) => (
          <RadioCard key={value} name="role" value={value} label={label} note={note} defaultChecked={index === 0} />
        ))}
      </ChoiceCards>
      <FormAlert failure={alert} />
      <div>
        <Button type="submit" icon={<Mail />} pending={pending} disabledReason={refused}>
          {t('send')}
        </Button>
      </div>
    </form>
  )
}
