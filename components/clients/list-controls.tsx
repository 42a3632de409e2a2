'use client'
import { useLocale, useTranslations } from 'use-intl'
import { chosenWords, filterChoices, type FilterSource } from '@/components/clients/filter-choices'
import { FilterForm } from '@/components/clients/filter-form'
import { buttonClass } from '@/components/ui/button'
import { ChipLink } from '@/components/ui/chip'
import { Download, X } from '@/components/ui/icons'
import { LazyDisclosure } from '@/components/ui/lazy-disclosure'
import { SegmentedLinks } from '@/components/ui/segmented'
import { addressOf, narrowedBy, paramsOf, type ListView } from '@/lib/clients/view'
import { paths } from '@/lib/platform/paths'
import { localeOf } from '@/lib/text/formats'

type ListControlsProps = {
  workspace: string
  view: ListView
  source: FilterSource
  /** Which of the two shows the clients. */
  current: 'list' | 'map'
}

/** What narrows the clients, shown as list or as map; both keep the filter of the other. */
export function ListControls({ workspace, view, source, current }: ListControlsProps) {
  const t = useTranslations('clients')
  const p = useTranslations('portfolio')
  const texts = { t, p, locale: localeOf(useLocale()) }
  const here = current === 'list' ? paths.workspace(workspace) : paths.heatMap(workspace)
  const chosen = chosenWords(source, view.filter, texts)
  return (
    <div className="mb-4 flex flex-col gap-2">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <LazyDisclosure
          className="min-w-0 flex-[1_1_20rem]"
          summary={chosen.length === 0 ? p('filter.open') : p('filter.openWith', { count: chosen.length })}
        >
          <FilterForm
            action={here}
            fields={() => filterChoices(source, view.filter, texts)}
            chosen={view.filter}
            keep={paramsOf({ ...view, filter: {}, cursor: null })}
          />
        </LazyDisclosure>
        <span className="flex flex-wrap items-center gap-2">
          <SegmentedLinks
            label={p('list.views')}
            items={[
              {
                href: addressOf(paths.workspace(workspace), view, {}),
                label: p('list.toList'),
                current: current === 'list',
              },
              {
                href: addressOf(paths.heatMap(workspace), view, {}),
                label: p('list.toMap'),
                current: current === 'map',
              },
            ]}
          />
          <a
            href={addressOf(paths.portfolioTable(workspace), view, {})}
            download
            title={p('list.export')}
            className={buttonClass({ variant: 'ghost', size: 'sm' })}
          >
            <Download />
            {p('list.exportNote')}
            <span className="sr-only">: {p('list.export')}</span>
          </a>
        </span>
      </div>
      {chosen.length > 0 && (
        <nav aria-label={p('filter.chosen')} className="flex flex-wrap gap-2">
          {chosen.map(({ field, text }) => (
            <ChipLink key={field} href={addressOf(here, view, narrowedBy(view, field, null))}>
              <span aria-hidden>{text}</span>
              <X aria-label={p('filter.remove', { filter: text })} />
            </ChipLink>
          ))}
          {chosen.length > 1 && <ChipLink href={addressOf(here, view, { filter: {} })}>{p('filter.clear')}</ChipLink>}
        </nav>
      )}
    </div>
  )
}
