'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Topbar } from '@/components/ui/app-shell'
import { SearchField } from '@/components/ui/search-field'
import { paramsOf, type ListView } from '@/lib/clients/view'

type ClientSearchProps = { address: string; view: ListView; actions?: ReactNode }

/** The bar above list and map: the search, which keeps filter and order but begins at the first page. */
export function ClientSearch({ address, view, actions }: ClientSearchProps) {
  const t = useTranslations('clients')
  return (
    <Topbar actions={actions}>
      <SearchField
        action={address}
        label={t('list.search')}
        placeholder={t('list.placeholder')}
        value={view.search}
        keep={paramsOf({ ...view, search: '', cursor: null })}
        shortcut
        className="w-full sm:max-w-80"
      />
    </Topbar>
  )
}
