import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { EntryScreen } from '@/components/indicators/entry-screen'
import { NumbersTop } from '@/components/indicators/numbers-top'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { loadPage } from '@/lib/access/entry'
import { readEntry } from '@/lib/indicators/entry-operations'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'

type Props = { params: Promise<{ workspace: string; client: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('indicators'))('page.entry') }
}

/** Two minutes a week: everything that waits, on one page. */
export default async function EntryPage({ params }: Props) {
  const place = await params
  const [t, locale] = await Promise.all([getText('indicators'), getLocale()])
  const { frame, view } = await loadPage(place, async (tenant) => ({
    frame: await readFrame.run(tenant, {}),
    view: await readEntry.run(tenant, { locale }),
  }))
  return (
    <WorkspaceShell frame={frame} current="numbers" preferences={{ setLocale, setTheme }}>
      <NumbersTop frame={frame} steps={[{ label: t('page.entry') }]} />
      {view.indicators.length === 0 ? (
        <EmptyState
          title={t('entry.empty')}
          level={2}
          action={<LinkButton href={paths.numbers(place.workspace, place.client)}>{t('nav.overview')}</LinkButton>}
          className="mt-10"
        >
          {t('entry.emptyText')}
        </EmptyState>
      ) : (
        <EntryScreen view={view} place={{ ...place, userId: frame.userId }} />
      )}
    </WorkspaceShell>
  )
}
