'use client'
import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Select, type SelectGroup, type SelectOption } from '@/components/ui/select'
import type { FilterField, PortfolioFilter } from '@/lib/clients/portfolio-filter'

export type FilterFieldChoice = {
  field: FilterField
  label: string
  options: readonly (SelectOption | SelectGroup)[]
}

type FilterFormProps = {
  action: string
  /** Asked for when the form is drawn. */
  fields: () => readonly FilterFieldChoice[]
  chosen: PortfolioFilter
  /** The rest of the view, kept in the address. */
  keep: Readonly<Record<string, string>>
}

/** Choices that add up to an address; fields that say nothing stay out of it. */
export function FilterForm({ action, fields, chosen, keep }: FilterFormProps) {
  const p = useTranslations('portfolio')
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  return (
    <form
      action={action}
      aria-label={p('filter.label')}
      onSubmit={(event) => {
        event.preventDefault()
        const entries = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '')
        const query = new URLSearchParams(
          entries.map(([name, value]) => [name, typeof value === 'string' ? value : '']),
        )
        startTransition(() => {
          router.push(query.size === 0 ? action : `${action}?${query.toString()}`, { scroll: false })
        })
      }}
    >
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
        {fields().map(({ field, label, options }) => (
          <Select
            key={`${field} ${chosen[field] ?? ''}`}
            name={field}
            label={label}
            size="sm"
            placeholder={p('filter.all')}
            options={options}
            defaultValue={chosen[field] ?? ''}
          />
        ))}
      </div>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size="sm" variant="secondary" pending={pending} className="mt-3">
        {p('filter.apply')}
      </Button>
    </form>
  )
}
