'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ClientFields, sameData } from '@/components/clients/client-form'
import type { TradeGroup } from '@/components/clients/trade-matches'
import { LeaveGuard } from '@/components/forms/leave-guard'
import { useOutcome } from '@/components/forms/use-outcome'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import type { Outcome } from '@/lib/access/outcome'
import type { MasterData } from '@/lib/clients/model'
import { paths } from '@/lib/platform/paths'

type NewClientFormProps = {
  workspace: string
  trades: readonly TradeGroup[]
  /** Most likely the language of the client too. */
  locale: string
  create: (input: MasterData, key: string) => Promise<Outcome<{ clientId: string }>>
}

const blank = { name: '', trade: '', headcount: '', market: '', region: '', timeZone: 'Europe/Berlin' }

/** Adds a client and goes on to its page, where inviting the owner is next. */
export function NewClientForm({ workspace, trades, locale, create }: NewClientFormProps) {
  const t = useTranslations('clients.form')
  const router = useRouter()
  const [start] = useState<MasterData>({ ...blank, locale })
  const [values, setValues] = useState(start)
  const [added, setAdded] = useState(false)
  const { pending, send, errorAt, alert, attributes } = useOutcome(create)
  const submit = async () => {
    const sent = await send(values)
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
      <LeaveGuard dirty={!added && !sameData(values, start)} title={t('leaveTitle')} text={t('leaveNew')} />
      <ClientFields
        values={values}
        trades={trades}
        set={(change) => {
          setValues((now) => ({ ...now, ...change }))
        }}
        errorAt={errorAt}
        failure={alert}
      >
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
