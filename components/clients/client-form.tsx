'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { TradeField } from '@/components/clients/trade-field'
import { timeZoneName } from '@/components/clients/time-zone-name'
import type { TradeGroup } from '@/components/clients/trade-matches'
import { FormAlert } from '@/components/forms/form-alert'
import type { FailureText } from '@/components/forms/use-outcome'
import { Select, type SelectOption } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { headcounts, markets, masterDataFields, type MasterData } from '@/lib/clients/model'
import { commonTimeZones } from '@/lib/clients/time-zones'

type ClientFieldsProps = {
  values: MasterData
  trades: readonly TradeGroup[]
  set: (change: Partial<MasterData>) => void
  errorAt: (field: string) => string | undefined
  failure: FailureText | null
  children: ReactNode
}

/** A client's master data, for a new one and for changes alike. Children: what stands below, such as the buttons. */
export function ClientFields({ values, trades, set, errorAt, failure, children }: ClientFieldsProps) {
  const t = useTranslations('clients')
  const words = useChoiceWords(values.timeZone)
  const choice = (field: 'headcount' | 'market' | 'locale' | 'timeZone', options: SelectOption[]) => ({
    options,
    value: values[field],
    error: errorAt(field),
    onChange: (event: { target: { value: string } }) => {
      set({ [field]: event.target.value })
    },
  })
  return (
    <div className="flex max-w-160 flex-col gap-6">
      <TextInput
        label={t('form.name')}
        value={values.name}
        maxLength={120}
        autoComplete="off"
        error={errorAt('name')}
        onChange={(event) => {
          set({ name: event.target.value })
        }}
      />
      <TradeField
        groups={trades}
        value={values.trade}
        error={errorAt('trade')}
        onValue={(trade) => {
          set({ trade })
        }}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label={t('form.headcount')} placeholder={t('form.choose')} {...choice('headcount', words.headcount)} />
        <Select label={t('form.market')} placeholder={t('form.choose')} {...choice('market', words.market)} />
      </div>
      <RegionField value={values.region} error={errorAt('region')} set={set} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label={t('form.locale')} hint={t('form.localeHint')} {...choice('locale', words.locale)} />
        <Select label={t('form.timeZone')} {...choice('timeZone', words.timeZone)} />
      </div>
      <FormAlert failure={failure} />
      {children}
    </div>
  )
}

function RegionField({
  value,
  error,
  set,
}: {
  value: string
  error: string | undefined
  set: ClientFieldsProps['set']
}) {
  const t = useTranslations()
  return (
    <TextInput
      label={t('clients.form.region')}
      optional={t('ui.field.optional')}
      hint={t('clients.form.regionHint')}
      value={value}
      maxLength={80}
      autoComplete="off"
      error={error}
      onChange={(event) => {
        set({ region: event.target.value })
      }}
    />
  )
}

/** Whether nothing was changed; spaces around a name are none of it. */
export function sameData(one: MasterData, other: MasterData): boolean {
  return masterDataFields.every((field) => one[field].trim() === other[field].trim())
}

/** The words of every choice; a client's own time zone is among them even when it is a rare one. */
export function useChoiceWords(
  timeZone: string,
): Record<'headcount' | 'market' | 'locale' | 'timeZone', SelectOption[]> {
  const t = useTranslations('clients')
  const zones = [...new Set<string>([...commonTimeZones, timeZone])]
  return {
    headcount: headcounts.map((value) => ({ value, label: t(`headcount.${value}`) })),
    market: markets.map((value) => ({ value, label: t(`market.${value}`) })),
    locale: (['de', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) })),
    timeZone: zones.map((value) => ({ value, label: timeZoneName(value, t) })),
  }
}
