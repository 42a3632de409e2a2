import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { currencyOf, type Reader } from '@/components/indicators/figure-words'
import { NumbersOverview } from '@/components/indicators/numbers-overview'
import { NumbersTop } from '@/components/indicators/numbers-top'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { loadPage } from '@/lib/access/entry'
import { isAgencyRole } from '@/lib/access/policy'
import { readEntry } from '@/lib/indicators/entry-operations'
import { readIndicators } from '@/lib/indicators/series-operations'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'
import { adoptStarterSetAction } from './actions'

type Props = { params: Promise<{ workspace: string; client: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('indicators'))('page.firm') }
}

/** What is measured and how it is going; before that, how to begin. */
export default async function NumbersPage({ params }: Props) {
  const place = await params
  const [t, locale] = await Promise.all([getText('indicators'), getLocale()])
  const { frame, view, due } = await loadPage(place, async (tenant) => ({
    frame: await readFrame.run(tenant, {}),
    view: await readIndicators.run(tenant, { locale }),
    due: (await readEntry.run(tenant, { locale })).due,
  }))
  const reader: Reader = { t, locale, currency: currencyOf(view.timeZone) }
  return (
    <WorkspaceShell frame={frame} current="numbers" preferences={{ setLocale, setTheme }}>
      <NumbersTop frame={frame} />
      <NumbersOverview
        place={place}
        view={view}
        due={due}
        agency={isAgencyRole(frame.role)}
        reader={reader}
        adopt={adoptStarterSetAction.bind(null, place)}
      />
    </WorkspaceShell>
  )
}
