import type { Metadata } from 'next'
import { cache } from 'react'
import { setLocale, setTheme } from '@/app/preferences'
import { ChangesPage } from '@/components/rounds/changes-page'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { Topbar } from '@/components/ui/app-shell'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/link-button'
import { loadPage } from '@/lib/access/entry'
import { readChanges } from '@/lib/assessments/operations'
import { readClient } from '@/lib/clients/operations'
import { paths } from '@/lib/platform/paths'
import type { Locale } from '@/lib/text/messages'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'

type Props = { params: Promise<{ workspace: string; client: string; assessmentId: string }> }

/** Read once for the page and its title. */
const load = cache((workspace: string, client: string, assessmentId: string, locale: Locale) =>
  loadPage({ workspace, client }, async (tenant) => ({
    frame: await readFrame.run(tenant, {}),
    client: await readClient.run(tenant, {}),
    view: await readChanges.run(tenant, { assessmentId, locale }),
  })),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, client, assessmentId } = await params
  const [t, locale] = await Promise.all([getText('overview'), getLocale()])
  const page = await load(workspace, client, assessmentId, locale)
  return { title: t('changes.titleOf', { client: page.client.name }) }
}

/** What changed since the assessment before, answer by answer. */
export default async function AssessmentChangesPage({ params }: Props) {
  const { workspace, client, assessmentId } = await params
  const [t, results, ui, locale] = await Promise.all([
    getText('overview'),
    getText('results'),
    getText('ui'),
    getLocale(),
  ])
  const page = await load(workspace, client, assessmentId, locale)
  const result = paths.result(workspace, client, assessmentId)
  const crumbs = [
    { label: page.client.name, href: paths.client(workspace, client) },
    { label: results('crumbs.assessments'), href: paths.assessments(workspace, client) },
    { label: results('crumbs.result', { round: page.view.after.number + 1 }), href: result },
    { label: t('changes.page') },
  ]
  return (
    <WorkspaceShell frame={page.frame} current="assessments" preferences={{ setLocale, setTheme }}>
      <Topbar
        actions={
          <LinkButton href={result} variant="secondary" size="sm">
            {t('changes.toResult')}
          </LinkButton>
        }
      >
        <Breadcrumbs label={ui('breadcrumbs')} items={crumbs} />
      </Topbar>
      <ChangesPage view={page.view} timeZone={page.client.timeZone} />
    </WorkspaceShell>
  )
}
