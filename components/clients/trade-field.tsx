'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Select, type SelectGroup } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { fold } from '@/lib/clients/summary'

type TradeFieldProps = {
  groups: readonly SelectGroup[]
  value: string
  error?: string | undefined
  onValue: (trade: string) => void
}

/** The trade in two steps that work everywhere: a few letters, then the native list with what is left of it. */
export function TradeField({ groups, value, error, onValue }: TradeFieldProps) {
  const t = useTranslations('clients.form')
  const [search, setSearch] = useState('')
  const left = search.trim() === '' ? groups : found(groups, fold(search), value)
  const matches = found(groups, fold(search)).flatMap(({ options }) => options)
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextInput
        label={t('tradeSearch')}
        type="search"
        value={search}
        autoComplete="off"
        hint={
          search.trim() === '' ? (
            t('tradeSearchHint')
          ) : (
            <span role="status">{t('tradeFound', { count: matches.length })}</span>
          )
        }
        onChange={(event) => {
          const words = event.target.value
          setSearch(words)
          const [only, ...more] = found(groups, fold(words)).flatMap(({ options }) => options)
          if (only && more.length === 0) onValue(only.value)
        }}
      />
      <Select
        label={t('trade')}
        placeholder={t('tradePlaceholder')}
        options={left}
        value={value}
        error={error}
        onChange={(event) => {
          onValue(event.target.value)
        }}
      />
    </div>
  )
}

/** Groups with the options that contain the words; the chosen one always stays. */
function found(groups: readonly SelectGroup[], words: string, chosen?: string): SelectGroup[] {
  return groups
    .map(({ label, options }) => ({
      label,
      options: options.filter((option) => option.value === chosen || fold(option.label).includes(words)),
    }))
    .filter(({ options }) => options.length > 0)
}
