'use client'
import { useTranslations } from 'use-intl'
import { ClientFields, sameData, useChoiceWords } from '@/components/clients/client-form'
import type { TradeGroup } from '@/components/clients/trade-matches'
import { LeaveGuard } from '@/components/forms/leave-guard'
import { Button } from '@/components/ui/button'
import { StaleAlert, type Difference } from '@/components/workspaces/stale-alert'
import { useSaving } from '@/components/workspaces/use-saving'
import type { Outcome } from '@/lib/access/outcome'
import { masterDataFields, type MasterData } from '@/lib/clients/model'
import type { Saved } from '@/lib/workspaces/model'

type Values = MasterData & { revision: number }

type EditClientFormProps = {
  start: Values
  trades: readonly TradeGroup[]
  save: (input: Values, key: string) => Promise<Outcome<Saved<Values>>>
}

export function EditClientForm({ start, trades, save }: EditClientFormProps) {
  const t = useTranslations('clients.form')
  const form = useSaving(start, save, t('saved'))
  const differences = useDifferences(form.values, form.theirs, trades)
  return (
    <form
      {...form.attributes}
      onSubmit={(event) => {
        event.preventDefault()
        void form.store()
      }}
    >
      <LeaveGuard dirty={!sameData(form.values, start)} title={t('leaveTitle')} text={t('leaveEdit')} />
      <ClientFields values={form.values} trades={trades} set={form.set} errorAt={form.errorAt} failure={form.alert}>
        {form.theirs && (
          <StaleAlert
            differences={differences}
            pending={form.pending}
            onMine={() => void form.storeMine()}
            onTheirs={form.takeTheirs}
          />
        )}
        <div>
          <Button type="submit" pending={form.pending}>
            {t('save')}
          </Button>
        </div>
      </ClientFields>
    </form>
  )
}

/** Both values of every field that differs, in words. */
function useDifferences(mine: Values, theirs: Values | null, trades: readonly TradeGroup[]): Difference[] {
  const t = useTranslations('clients.facts')
  const choices = useChoiceWords(mine.timeZone)
  if (theirs === null) return []
  const all = [...trades.flatMap(({ options }) => options), ...Object.values(choices).flat()]
  const word = (value: string) => all.find((option) => option.value === value)?.label ?? value
  return masterDataFields
    .filter((field) => mine[field] !== theirs[field])
    .map((field) => ({ label: t(field), mine: word(mine[field]), theirs: word(theirs[field]) }))
}
