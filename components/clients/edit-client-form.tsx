'use client'
import { useTranslations } from 'use-intl'
import { ClientFields, useChoiceWords } from '@/components/clients/client-form'
import { Button } from '@/components/ui/button'
import type { SelectGroup } from '@/components/ui/select'
import { StaleAlert, type Difference } from '@/components/workspaces/stale-alert'
import { useSaving } from '@/components/workspaces/use-saving'
import type { Outcome } from '@/lib/access/outcome'
import type { MasterData } from '@/lib/clients/model'
import type { Saved } from '@/lib/workspaces/model'

type Values = MasterData & { revision: number }

type EditClientFormProps = {
  start: Values
  trades: readonly SelectGroup[]
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

const fields = ['name', 'trade', 'headcount', 'market', 'region', 'locale', 'timeZone'] as const

/** Both values of every field that differs, in words. */
function useDifferences(mine: Values, theirs: Values | null, trades: readonly SelectGroup[]): Difference[] {
  const t = useTranslations('clients.form')
  const choices = useChoiceWords(mine.timeZone)
  if (theirs === null) return []
  const all = [...trades.flatMap(({ options }) => options), ...Object.values(choices).flat()]
  const word = (value: string) => all.find((option) => option.value === value)?.label ?? value
  return fields
    .filter((field) => mine[field] !== theirs[field])
    .map((field) => ({ label: t(field), mine: word(mine[field]), theirs: word(theirs[field]) }))
}
