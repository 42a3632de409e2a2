'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CareFields, careOf, sameCare, type CareDraft } from '@/components/clients/care-fields'
import { ClientFields, sameData } from '@/components/clients/client-form'
import type { TradeGroup } from '@/components/clients/trade-matches'
import { LeaveGuard } from '@/components/forms/leave-guard'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import type { Outcome } from '@/lib/access/outcome'
import type { Care, Consultant, MasterData } from '@/lib/clients/model'
import { paths } from '@/lib/platform/paths'

type NewClientFormProps = {
  workspace: string
  trades: readonly TradeGroup[]
  /** Most likely the language of the client too. */
  locale: string
  /** Who may look after the client; whoever adds it does unless they say otherwise. */
  consultants: readonly Consultant[]
  userId: string
  create: (input: MasterData & Care, key: string) => Promise<Outcome<{ clientId: string }>>
}

const blank = { name: '', trade: '', headcount: '', market: '', region: '', timeZone: 'Europe/Berlin' }

/** Adds a client and goes on to its page, where inviting the owner is next. */
export function NewClientForm({ workspace, trades, locale, consultants, userId, create }: NewClientFormProps) {
  const t = useTranslations('clients.form')
  const router = useRouter()
  const [start] = useState<MasterData>({ ...blank, locale })
  const [values, setValues] = useState(start)
  const [alone] = useState<CareDraft>({ consultantId: userId, tagWords: '' })
  const [care, setCare] = useState(alone)
  const [added, setAdded] = useState(false)
  const { pending, send, errorAt, alert, attributes } = useOutcome(create)
  const submit = async () => {
    const sent = await send({ ...values, ...careOf(care) })
    if (sent === null) return
    setAdded(true)
    router.push(paths.client(workspace, sent.value.clientId))
  }
  return (
    <form
      {...attributes}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <LeaveGuard
        dirty={!added && !(sameData(values, start) && sameCare(care, alone))}
        title={t('leaveTitle')}
        text={t('leaveNew')}
      />
      <ClientFields
        values={values}
        trades={trades}
        set={(change) => {
          setValues((now) => ({ ...now, ...change }))
        }}
        errorAt={errorAt}
        failure={alert}
      >
        <CareFields
          values={care}
          consultants={consultants}
          errorAt={errorAt}
          set={(change) => {
            setCare((now) => ({ ...now, ...change }))
          }}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" pending={pending}>
            {t('create')}
          </Button>
          <LinkButton href={paths.workspace(workspace)} variant="ghost">
            {t('cancel')}
          </LinkButton>
        </div>
      </ClientFields>
    </form>
  )
}
