'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useTypedEarly } from '@/components/forms/use-typed-early'
import { matchingTrades, type TradeGroup, type TradeOption } from '@/components/clients/trade-matches'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'

type TradeFieldProps = {
  groups: readonly TradeGroup[]
  value: string
  error?: string | undefined
  onValue: (trade: string) => void
}

/** The trade in two steps that work everywhere: a few letters, then the native list with what is left of it. */
export function TradeField({ groups, value, error, onValue }: TradeFieldProps) {
  const t = useTranslations('clients.form')
  const [search, setSearch] = useState('')
  const look = (words: string) => {
    setSearch(words)
    const [only, ...more] = optionsOf(matchingTrades(groups, words))
    // never over a choice that somebody made
    if (only && more.length === 0 && value === '') onValue(only.value)
  }
  const early = useTypedEarly((name, typed) => {
    if (name === 'tradeSearch') look(typed)
  })
  const matches = matchingTrades(groups, search)
  const chosen = groups.flatMap(({ options }) => options).find((option) => option.value === value)
  return (
    <div ref={early} className="grid gap-4 sm:grid-cols-2">
      <TextInput
        label={t('tradeSearch')}
        type="search"
        name="tradeSearch"
        value={search}
        maxLength={60}
        autoComplete="off"
        hint={search.trim() === '' ? t('tradeSearchHint') : <Found matches={matches} chosen={chosen} />}
        onChange={(event) => {
          look(event.target.value)
        }}
      />
      <Select
        label={t('trade')}
        name="trade"
        placeholder={t('tradePlaceholder')}
        options={withChosen(matches, groups, chosen)}
        value={value}
        error={error}
        onChange={(event) => {
          onValue(event.target.value)
        }}
      />
    </div>
  )
}

const optionsOf = (groups: readonly TradeGroup[]) => groups.flatMap(({ options }) => options)

/** How many fit, and what is chosen meanwhile. */
function Found({ matches, chosen }: { matches: readonly TradeGroup[]; chosen: TradeOption | undefined }) {
  const t = useTranslations('clients.form')
  const found = optionsOf(matches)
  const only = found.length === 1 && found[0]?.value === chosen?.value
  return (
    <span role="status">
      {!only && t('tradeFound', { count: found.length })}
      {!only && chosen && ' '}
      {chosen && t('tradeChosen', { trade: chosen.label })}
    </span>
  )
}

/** The list must be able to show what is chosen, so that stays in it, in its own group and last. */
function withChosen(
  matches: readonly TradeGroup[],
  groups: readonly TradeGroup[],
  chosen: TradeOption | undefined,
): TradeGroup[] {
  if (chosen === undefined || optionsOf(matches).includes(chosen)) return [...matches]
  const home = groups.find(({ options }) => options.includes(chosen))
  return [...matches, { label: home?.label ?? '', options: [chosen] }]
}
