'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { TradeField } from '@/components/clients/trade-field'
import { timeZoneName } from '@/components/clients/time-zone-name'
import type { TradeGroup } from '@/components/clients/trade-matches'
import { FormAlert } from '@/components/forms/form-alert'
import type { FailureText } from '@/components/forms/use-outcome'
import { useTypedEarly } from '@/components/forms/use-typed-early'
import { Select, type SelectOption } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { headcounts, markets, masterDataFields, textLimits, type MasterData } from '@/lib/clients/model'
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
  // a field that cuts what is pasted says nothing, so it takes all of it and judges
  const tooLong = (field: keyof typeof textLimits) => {
    const [count, limit] = [values[field].trim().length, textLimits[field]]
    return count > limit ? t('form.tooLong', { limit, count }) : undefined
  }
  const early = useTypedEarly((name, value) => {
    if (isMasterDataField(name) && values[name] !== value) set({ [name]: value })
  })
  const choice = (field: 'headcount' | 'market' | 'locale' | 'timeZone', options: SelectOption[]) => ({
    options,
    name: field,
    value: values[field],
    error: errorAt(field),
    onChange: (event: { target: { value: string } }) => {
      set({ [field]: event.target.value })
    },
  })
  return (
    <div ref={early} className="flex max-w-160 flex-col gap-6">
      <TextInput
        label={t('form.name')}
        name="name"
        value={values.name}
        autoComplete="off"
        error={errorAt('name') ?? tooLong('name')}
        errorLive
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
      <RegionField value={values.region} error={errorAt('region') ?? tooLong('region')} set={set} />
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
      name="region"
      value={value}
      autoComplete="off"
      error={error}
      errorLive
      onChange={(event) => {
        set({ region: event.target.value })
      }}
    />
  )
}

function isMasterDataField(name: string): name is (typeof masterDataFields)[number] {
  return masterDataFields.some((field) => field === name)
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
