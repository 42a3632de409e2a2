import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { currencyOf, type Reader } from '@/components/indicators/figure-words'
import { IndicatorPage } from '@/components/indicators/indicator-page'
import { NumbersTop } from '@/components/indicators/numbers-top'
import { rangeStart, seriesAddress, type SeriesAddress } from '@/components/indicators/series-address'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { loadPage } from '@/lib/access/entry'
import type { Tenant } from '@/lib/access/tenant'
import { parsePeriod } from '@/lib/indicators/periods'
import { readFigureHistory } from '@/lib/indicators/entry-operations'
import { readSeries } from '@/lib/indicators/series-operations'
import type { SeriesView } from '@/lib/indicators/views'
import { AppError } from '@/lib/platform/errors'
import { paths } from '@/lib/platform/paths'
import type { Locale } from '@/lib/text/messages'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'

type Props = {
  params: Promise<{ workspace: string; client: string; indicator: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('indicators'))('page.firm') }
}

/** One indicator over time. */
export default async function OneIndicatorPage({ params, searchParams }: Props) {
  const { workspace, client, indicator } = await params
  const address = seriesAddress(paths.indicator(workspace, client, indicator), await searchParams)
  const [t, locale] = await Promise.all([getText('indicators'), getLocale()])
  const { frame, view, history } = await loadPage({ workspace, client }, async (tenant) => ({
    frame: await readFrame.run(tenant, {}),
    view: await seriesAsAsked(tenant, indicator, address, locale),
    history: await historyOf(tenant, indicator, address.figure),
  }))
  const reader: Reader = { t, locale, currency: currencyOf(view.timeZone) }
  return (
    <WorkspaceShell frame={frame} current="numbers" preferences={{ setLocale, setTheme }}>
      <NumbersTop frame={frame} steps={[{ label: view.indicator.name }]} />
      <IndicatorPage
        view={view}
        history={history}
        place={{ workspace, client, userId: frame.userId }}
        address={address}
        reader={reader}
      />
    </WorkspaceShell>
  )
}

/** An address that asks for what cannot be shown gets what is usual. */
async function seriesAsAsked(
  tenant: Tenant,
  indicator: string,
  address: SeriesAddress,
  locale: Locale,
): Promise<SeriesView> {
  const from = rangeStart(address, tenant.scope.now)
  const asked = {
    ...(address.by === undefined ? {} : { by: address.by }),
    ...(from === undefined ? {} : { from }),
  }
  try {
    return await readSeries.run(tenant, { indicator, locale, ...asked })
  } catch (error) {
    if (error instanceof AppError && error.reason === 'series') return readSeries.run(tenant, { indicator, locale })
    throw error
  }
}

async function historyOf(tenant: Tenant, indicator: string, period: string | null) {
  if (period === null || parsePeriod(period) === null) return null
  try {
    return await readFigureHistory.run(tenant, { indicator, period })
  } catch (error) {
    // a period of another length has no figures of its own
    if (error instanceof AppError && error.code === 'invalid') return null
    throw error
  }
}
