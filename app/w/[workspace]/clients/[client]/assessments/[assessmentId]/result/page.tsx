import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { choicesOf, type Choices } from '@/components/results/reading'
import { ResultPage } from '@/components/results/result-page'
import { ResultWaiting } from '@/components/results/result-waiting'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { Topbar } from '@/components/ui/app-shell'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { loadPage } from '@/lib/access/entry'
import type { Tenant } from '@/lib/access/tenant'
import { readAssessmentHead, readResult } from '@/lib/assessments/operations'
import type { ResultView } from '@/lib/assessments/views'
import { readCatalogueByHash } from '@/lib/catalogues/operations'
import { readClient } from '@/lib/clients/operations'
import { AppError } from '@/lib/platform/errors'
import { paths } from '@/lib/platform/paths'
import type { Locale } from '@/lib/text/messages'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'

type Props = { params: Promise<{ workspace: string; client: string; assessmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('results'))('title') }
}

export default async function AssessmentResultPage({ params }: Props) {
  const { workspace, client, assessmentId } = await params
  const [t, ui, charts, locale] = await Promise.all([getText('results'), getText('ui'), getText('charts'), getLocale()])
  const { frame, loaded } = await loadPage({ workspace, client }, async (tenant) => {
    const result = await resultOrWaiting(tenant, assessmentId, locale)
    return { frame: await readFrame.run(tenant, {}), loaded: result }
  })
  const round = ('view' in loaded ? loaded.view.head.number : loaded.number) + 1
  const crumbs = [
    { label: loaded.clientName, href: paths.client(workspace, client) },
    { label: t('crumbs.assessments'), href: paths.assessments(workspace, client) },
    { label: t('crumbs.result', { round }) },
  ]
  return (
    <WorkspaceShell frame={frame} current="assessments" preferences={{ setLocale, setTheme }}>
      <Topbar>
        <Breadcrumbs label={ui('breadcrumbs')} items={crumbs} />
      </Topbar>
      {'view' in loaded ? (
        <ResultPage reading={{ view: loaded.view, t, locale, choices: loaded.choices }} charts={charts} />
      ) : (
        <ResultWaiting t={t} href={paths.assessment(workspace, client, assessmentId)} />
      )}
    </WorkspaceShell>
  )
}

type Loaded = { clientName: string } & ({ view: ResultView; choices: Choices } | { number: number })

async function resultOrWaiting(tenant: Tenant, assessmentId: string, locale: Locale): Promise<Loaded> {
  const view = await readResult.run(tenant, { assessmentId, locale }).catch(refuseUnlessWaiting)
  if (view === null) {
    // who may read the assessment learns that there is no result yet, and nothing else; for others this is a 404
    const { number } = await readAssessmentHead.run(tenant, { assessmentId })
    return { number, clientName: (await readClient.run(tenant, {})).name }
  }
  const catalogue = await readCatalogueByHash(tenant.db, view.catalogue.hash)
  return { view, choices: choicesOf(catalogue, locale), clientName: view.client.name }
}

function refuseUnlessWaiting(error: unknown): null {
  if (error instanceof AppError && error.code === 'not_found' && error.reason === 'result') return null
  throw error
}
