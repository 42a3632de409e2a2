import { Topbar } from '@/components/ui/app-shell'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { isAgencyRole } from '@/lib/access/policy'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'
import type { Frame } from '@/lib/workspaces/model'

type Step = { label: string; href?: string | undefined }

/** Where a page of figures stands; the firm's own people start at their figures. */
export async function NumbersTop({ frame, steps = [] }: { frame: Frame; steps?: readonly Step[] | undefined }) {
  const [t, ui, clients] = await Promise.all([getText('indicators'), getText('ui'), getText('clients')])
  const { workspace, client, role } = frame
  if (client === null) return null
  const agency = isAgencyRole(role)
  if (!agency && steps.length === 0) return null
  const home = { label: t(agency ? 'page.agency' : 'page.firm'), href: paths.numbers(workspace.slug, client.id) }
  const before = agency
    ? [
        { label: clients('list.page'), href: paths.workspace(workspace.slug) },
        { label: client.name, href: paths.client(workspace.slug, client.id) },
      ]
    : []
  const items = [...before, steps.length === 0 ? { label: home.label } : home, ...steps]
  return (
    <Topbar>
      <Breadcrumbs label={ui('breadcrumbs')} items={items} />
    </Topbar>
  )
}
