import type { Metadata } from 'next'
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
import { paths } from '@/lib/platform/paths'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'
import { updateClientAction } from './actions'

type Props = { params: Promise<{ workspace: string; client: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('clients'))('settings.page') }
}

export default async function ClientSettingsPage({ params }: Props) {
  const place = await params
  const { frame, client } = await loadPage(place, async (tenant) => {
    allow(tenant.scope, 'client.update')
    return { frame: await readFrame.run(tenant, {}), client: await readClient.run(tenant, {}) }
  })
  const [t, ui, locale] = await Promise.all([getText('clients'), getText('ui'), getLocale()])
  const { name, trade, headcount, market, region, locale: language, timeZone, revision } = client
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
          start={{ name, trade, headcount, market, region, locale: language, timeZone, revision }}
          trades={tradeOptions(locale)}
          save={updateClientAction.bind(null, place)}
        />
      </Section>
    </WorkspaceShell>
  )
}
