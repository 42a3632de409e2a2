'use client'
import { useTranslations } from 'use-intl'
import { CareFields, careOf, draftOf, sameCare, type CareDraft } from '@/components/clients/care-fields'
import { ClientFields, sameData, useChoiceWords } from '@/components/clients/client-form'
import type { TradeGroup } from '@/components/clients/trade-matches'
import { LeaveGuard } from '@/components/forms/leave-guard'
import { Button } from '@/components/ui/button'
import { StaleAlert, type Difference } from '@/components/workspaces/stale-alert'
import { useSaving } from '@/components/workspaces/use-saving'
import type { Outcome } from '@/lib/access/outcome'
import { masterDataFields, type Care, type Consultant, type MasterData } from '@/lib/clients/model'
import type { Saved } from '@/lib/workspaces/model'

type Stored = MasterData & Care & { revision: number }
type Values = MasterData & CareDraft & { revision: number }

type EditClientFormProps = {
  start: Stored
  trades: readonly TradeGroup[]
  consultants: readonly Consultant[]
  save: (input: Stored, key: string) => Promise<Outcome<Saved<Stored>>>
}

export function EditClientForm({ start, trades, consultants, save }: EditClientFormProps) {
  const t = useTranslations('clients.form')
  const begun = valuesOf(start, consultants)
  const form = useSaving<Values>(begun, (values, key) => store(values, key, save, consultants), t('saved'))
  const differences = useDifferences(form.values, form.theirs, trades, consultants)
  return (
    <form
      {...form.attributes}
      onSubmit={(event) => {
        event.preventDefault()
        void form.store()
      }}
    >
      <LeaveGuard
        dirty={!(sameData(form.values, begun) && sameCare(form.values, begun))}
        title={t('leaveTitle')}
        text={t('leaveEdit')}
      />
      <ClientFields values={form.values} trades={trades} set={form.set} errorAt={form.errorAt} failure={form.alert}>
        <CareFields values={form.values} consultants={consultants} errorAt={form.errorAt} set={form.set} />
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

function factsOf({ name, trade, headcount, market, region, locale, timeZone }: MasterData): MasterData {
  return { name, trade, headcount, market, region, locale, timeZone }
}

function valuesOf(stored: Stored, consultants: readonly Consultant[]): Values {
  return { ...factsOf(stored), ...draftOf(stored, consultants), revision: stored.revision }
}

/** Sends what was typed as the server takes it, and brings back what stands there as one would have typed it. */
async function store(
  values: Values,
  key: string,
  save: EditClientFormProps['save'],
  consultants: readonly Consultant[],
): Promise<Outcome<Saved<Values>>> {
  const sent = await save({ ...factsOf(values), ...careOf(values), revision: values.revision }, key)
  if (!sent.ok || sent.value.outcome === 'saved') return sent as Outcome<Saved<Values>>
  return { ok: true, value: { outcome: 'stale', current: valuesOf(sent.value.current, consultants) } }
}

/** Both values of every field that differs, in words. */
function useDifferences(
  mine: Values,
  theirs: Values | null,
  trades: readonly TradeGroup[],
  consultants: readonly Consultant[],
): Difference[] {
  const [t, care] = [useTranslations('clients.facts'), useTranslations('clients.care')]
  const choices = useChoiceWords(mine.timeZone)
  if (theirs === null) return []
  const all = [...trades.flatMap(({ options }) => options), ...Object.values(choices).flat()]
  const word = (value: string) => all.find((option) => option.value === value)?.label ?? value
  const name = (id: string | null) => consultants.find(({ userId }) => userId === id)?.name ?? care('nobody')
  const facts = masterDataFields
    .filter((field) => mine[field] !== theirs[field])
    .map((field) => ({ label: t(field), mine: word(mine[field]), theirs: word(theirs[field]) }))
  const cares = [
    { label: care('consultant'), mine: name(mine.consultantId), theirs: name(theirs.consultantId) },
    { label: care('tags'), mine: mine.tagWords, theirs: theirs.tagWords },
  ]
  return [...facts, ...cares.filter((line) => line.mine !== line.theirs)]
}
