import type { Metadata } from 'next'
import { cache } from 'react'
import { setLocale, setTheme } from '@/app/preferences'
import { PrintButton } from '@/components/results/print-button'
import { choicesOf, printLabels, type Choices } from '@/components/results/reading'
import { ResultPage } from '@/components/results/result-page'
import { ResultWaiting } from '@/components/results/result-waiting'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { Topbar } from '@/components/ui/app-shell'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkButton } from '@/components/ui/link-button'
import { loadPage } from '@/lib/access/entry'
import { can } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { readAssessmentHead, readResult } from '@/lib/assessments/operations'
import type { ResultView } from '@/lib/assessments/views'
import { readCatalogueByHash } from '@/lib/catalogues/operations'
import { readClient } from '@/lib/clients/operations'
import { AppError } from '@/lib/platform/errors'
import { paths } from '@/lib/platform/paths'
import type { Locale } from '@/lib/text/messages'
import { getLocale, getText, textIn } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'

type Props = { params: Promise<{ workspace: string; client: string; assessmentId: string }> }

/** Read once for the page and its title, which also names the file when the page is printed to one. */
const load = cache((workspace: string, client: string, assessmentId: string, locale: Locale) =>
  loadPage({ workspace, client }, async (tenant) => {
    const result = await resultOrWaiting(tenant, assessmentId, locale)
    return { frame: await readFrame.run(tenant, {}), loaded: result }
  }),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, client, assessmentId } = await params
  const [t, locale] = await Promise.all([getText('results'), getLocale()])
  const { loaded } = await load(workspace, client, assessmentId, locale)
  const key = 'view' in loaded ? 'titleOf' : 'titleWaiting'
  return { title: t(key, { client: loaded.clientName, round: roundOf(loaded) }) }
}

export default async function AssessmentResultPage({ params }: Props) {
  const { workspace, client, assessmentId } = await params
  const [t, ui, charts, overview, locale] = await Promise.all([
    getText('results'),
    getText('ui'),
    getText('charts'),
    getText('overview'),
    getLocale(),
  ])
  const { frame, loaded } = await load(workspace, client, assessmentId, locale)
  const crumbs = [
    { label: loaded.clientName, href: paths.client(workspace, client) },
    { label: t('crumbs.assessments'), href: paths.assessments(workspace, client) },
    { label: t('crumbs.result', { round: roundOf(loaded) }) },
  ]
  return (
    <WorkspaceShell frame={frame} current="assessments" preferences={{ setLocale, setTheme }}>
      <Topbar
        actions={
          'view' in loaded ? (
            <>
              {loaded.view.previous !== null && (
                <LinkButton href={paths.changes(workspace, client, assessmentId)} variant="secondary" size="sm">
                  {overview('glance.toChanges')}
                </LinkButton>
              )}
              <PrintButton labels={printLabels(t)} className="max-md:hidden" />
            </>
          ) : undefined
        }
      >
        <Breadcrumbs label={ui('breadcrumbs')} items={crumbs} />
      </Topbar>
      {'view' in loaded ? (
        <ResultPage
          reading={{ view: loaded.view, t, locale, choices: loaded.choices }}
          charts={charts}
          nextStep={
            can(frame.role, 'assessment.start') && (
              <LinkButton href={`${paths.assessments(workspace, client)}#start`} variant="secondary">
                {t('next.start')}
              </LinkButton>
            )
          }
        />
      ) : (
        <ResultWaiting t={t} href={paths.assessment(workspace, client, assessmentId)} />
      )}
    </WorkspaceShell>
  )
}

/** As people count: from 1. */
function roundOf(loaded: Loaded): number {
  return ('view' in loaded ? loaded.view.head.number : loaded.number) + 1
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
  return { view, choices: choicesOf(catalogue, locale, textIn(locale, 'results')), clientName: view.client.name }
}

function refuseUnlessWaiting(error: unknown): null {
  if (error instanceof AppError && error.code === 'not_found' && error.reason === 'result') return null
  throw error
}
