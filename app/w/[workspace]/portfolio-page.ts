import { redirect } from 'next/navigation'
import { loadPage } from '@/lib/access/entry'
import { listClients, readPortfolio } from '@/lib/clients/portfolio-operations'
import { addressOf, inputOf, type ListView } from '@/lib/clients/view'
import { AppError } from '@/lib/platform/errors'
import { readFrame } from '@/lib/workspaces/operations'

/** What the list and the map show, read in one transaction. `address`: of the page itself. */
export async function loadPortfolio(workspace: string, address: string, view: ListView) {
  const input = listClients.input.parse(inputOf(view))
  try {
    return await loadPage({ workspace }, async (tenant) => ({
      frame: await readFrame.run(tenant, {}),
      // before the list, which then knows how many there are
      portfolio: await readPortfolio.run(tenant, {}),
      list: await listClients.run(tenant, input),
    }))
  } catch (error) {
    // an old or mangled link: the same list from its beginning
    if (error instanceof AppError && error.reason === 'cursor') redirect(addressOf(address, view, {}))
    throw error
  }
}
