import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { choicesOf } from '@/components/results/reading'
import { ResultPage } from '@/components/results/result-page'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { Topbar } from '@/components/ui/app-shell'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { loadPage } from '@/lib/access/entry'
import { readResult } from '@/lib/assessments/operations'
import { readCatalogueByHash } from '@/lib/catalogues/operations'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'

type Props = { params: Promise<{ workspace: string; client: string; assessmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('results'))('title') }
}

export default async function AssessmentResultPage({ params }: Props) {
  const { workspace, client, assessmentId } = await params
  const [t, ui, charts, locale] = await Promise.all([getText('results'), getText('ui'), getText('charts'), getLocale()])
  const { frame, view, choices } = await loadPage({ workspace, client }, async (tenant) => {
    const result = await readResult.run(tenant, { assessmentId, locale })
    const catalogue = await readCatalogueByHash(tenant.db, result.catalogue.hash)
    return { frame: await readFrame.run(tenant, {}), view: result, choices: choicesOf(catalogue, locale) }
  })
  const crumbs = [
    { label: view.client.name, href: paths.client(workspace, client) },
    { label: t('crumbs.assessments'), href: paths.assessments(workspace, client) },
    { label: t('crumbs.result', { number: view.head.number }) },
  ]
  return (
    <WorkspaceShell frame={frame} current="assessments" preferences={{ setLocale, setTheme }}>
      <Topbar>
        <Breadcrumbs label={ui('breadcrumbs')} items={crumbs} />
      </Topbar>
      <ResultPage reading={{ view, t, locale, choices }} charts={charts} />
    </WorkspaceShell>
  )
}
