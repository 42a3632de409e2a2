import type { Metadata } from 'next'
import { cache } from 'react'
import { setLocale, setTheme } from '@/app/preferences'
import { EditClientForm } from '@/components/clients/edit-client-form'
import { tradeOptions } from '@/components/clients/trade-options'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { Topbar } from '@/components/ui/app-shell'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { loadPage } from '@/lib/access/entry'
import { allow } from '@/lib/access/scope'
import { readClient } from '@/lib/clients/operations'
import { listConsultants } from '@/lib/clients/portfolio-operations'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'
import { updateClientAction } from './actions'

type Props = { params: Promise<{ workspace: string; client: string }> }

/** Read once for the page and its title. */
const load = cache((workspace: string, client: string) =>
  loadPage({ workspace, client }, async (tenant) => {
    allow(tenant.scope, 'client.update')
    return { frame: await readFrame.run(tenant, {}), client: await readClient.run(tenant, {}) }
  }),
)

/** The agency's people are not seen from inside a client. */
function loadConsultants(workspace: string) {
  return loadPage({ workspace }, (tenant) => listConsultants.run(tenant, {}))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await params
  const t = await getText('clients')
  const { client } = await load(place.workspace, place.client)
  return { title: t('titleOf', { name: client.name, page: t('settings.page') }) }
}

export default async function ClientSettingsPage({ params }: Props) {
  const place = await params
  const { frame, client } = await load(place.workspace, place.client)
  const consultants = await loadConsultants(place.workspace)
  const [t, ui, locale] = await Promise.all([getText('clients'), getText('ui'), getLocale()])
  const { name, trade, headcount, market, region, locale: language, timeZone, consultantId, tags, revision } = client
  const facts = { name, trade, headcount, market, region, locale: language, timeZone }
  return (
    <WorkspaceShell frame={frame} current="client-settings" preferences={{ setLocale, setTheme }}>
      <Topbar>
        <Breadcrumbs
          label={ui('breadcrumbs')}
          items={[
            { label: t('list.page'), href: paths.workspace(place.workspace) },
            { label: name, href: paths.client(place.workspace, client.id) },
            { label: t('settings.page') },
          ]}
        />
      </Topbar>
      <PageHead title={t('settings.title', { name })} />
      <Section heading={t('settings.heading')} side={t('settings.note')} space="near">
        <EditClientForm
          start={{ ...facts, consultantId, tags, revision }}
          trades={tradeOptions(locale)}
          consultants={consultants}
          save={updateClientAction.bind(null, place)}
        />
      </Section>
    </WorkspaceShell>
  )
}
