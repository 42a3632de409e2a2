import type { Metadata } from 'next'
import { setLocale, setTheme } from '@/app/preferences'
import { NewClientForm } from '@/components/clients/new-client-form'
import { tradeOptions } from '@/components/clients/trade-options'
import { WorkspaceShell } from '@/components/shell/workspace-shell'
import { Topbar } from '@/components/ui/app-shell'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { loadPage } from '@/lib/access/entry'
import { allow } from '@/lib/access/scope'
import { listConsultants } from '@/lib/clients/portfolio-operations'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'
import { createClientAction } from './actions'

type Props = { params: Promise<{ workspace: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getText('clients'))('form.newPage') }
}

export default async function NewClientPage({ params }: Props) {
  const { workspace } = await params
  const { frame, consultants } = await loadPage({ workspace }, async (tenant) => {
    allow(tenant.scope, 'client.create')
    return { frame: await readFrame.run(tenant, {}), consultants: await listConsultants.run(tenant, {}) }
  })
  const [t, ui, locale] = await Promise.all([getText('clients'), getText('ui'), getLocale()])
  return (
    <WorkspaceShell frame={frame} current="clients" preferences={{ setLocale, setTheme }}>
      <Topbar>
        <Breadcrumbs
          label={ui('breadcrumbs')}
          items={[{ label: t('list.page'), href: paths.workspace(workspace) }, { label: t('form.newPage') }]}
        />
      </Topbar>
      <PageHead title={t('form.newTitle')} lead={t('form.newLead')} />
      <NewClientForm
        workspace={workspace}
        trades={tradeOptions(locale)}
        locale={locale}
        consultants={consultants}
        userId={frame.userId}
        create={createClientAction.bind(null, { workspace })}
      />
    </WorkspaceShell>
  )
}
