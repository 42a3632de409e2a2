import { Download, X } from 'lucide-react'
import { chosenWords, filterChoices } from '@/components/clients/filter-choices'
import { FilterForm } from '@/components/clients/filter-form'
import { buttonClass } from '@/components/ui/button'
import { ChipLink } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { SegmentedLinks } from '@/components/ui/segmented'
import type { CatalogueNames } from '@/lib/catalogues/names'
import type { Portfolio } from '@/lib/clients/portfolio'
import { addressOf, narrowedBy, paramsOf, type ListView } from '@/lib/clients/view'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'

type ListControlsProps = {
  workspace: string
  view: ListView
  portfolio: Portfolio & { names: CatalogueNames }
  /** Which of the two shows the clients. */
  current: 'list' | 'map'
}

/** What narrows the clients, shown as list or as map; both keep the filter of the other. */
export async function ListControls({ workspace, view, portfolio, current }: ListControlsProps) {
  const p = await getText('portfolio')
  const here = current === 'list' ? paths.workspace(workspace) : paths.heatMap(workspace)
  const fields = await filterChoices(portfolio, view.filter)
  const chosen = chosenWords(fields, view.filter)
  const keep = paramsOf({ ...view, filter: {}, cursor: null })
  return (
    <div className="mb-4 flex flex-col gap-2">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <Disclosure
          className="min-w-0 flex-[1_1_20rem]"
          summary={chosen.length === 0 ? p('filter.open') : p('filter.openWith', { count: chosen.length })}
        >
          <FilterForm
            action={here}
            fields={fields}
            chosen={view.filter}
            keep={keep}
            words={{ all: p('filter.all'), apply: p('filter.apply'), label: p('filter.label') }}
          />
        </Disclosure>
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
