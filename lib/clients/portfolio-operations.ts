import { operation } from '@/lib/access/operation'
import type { Tenant } from '@/lib/access/tenant'
import { standardKey } from '@/lib/catalogues/names'
import { newestNames } from '@/lib/catalogues/operations'
import { AppError } from '@/lib/platform/errors'
import { Nothing } from '@/lib/workspaces/schema'
import { findConsultants } from './consultant-data'
import { selectPage } from './list-data'
import type { Exported, PortfolioRow } from './model'
import { portfolioOf } from './portfolio'
import { ExportInput, ListInput } from './schema'
import { readTally } from './tally-data'

/** Over all clients is the agency's view, never from inside one of them. @throws AppError not_found */
function overAll(tenant: Tenant): Tenant {
  if (tenant.scope.clientId !== null) throw new AppError('not_found', 'workspace')
  return tenant
}

/** One page of clients by keyset, with how many match. @throws AppError invalid cursor */
export const listClients = operation({
  name: 'clients.listClients',
  permission: 'client.list',
  reach: 'workspace',
  kind: 'query',
  input: ListInput,
  run: (tenant, input) => selectPage(overAll(tenant), input),
})

/** How all clients stand, and what they can be filtered by. */
export const readPortfolio = operation({
  name: 'clients.readPortfolio',
  permission: 'client.list',
  reach: 'workspace',
  kind: 'query',
  input: Nothing,
  run: async (tenant) => {
    const tally = await readTally(overAll(tenant))
    const portfolio = portfolioOf(tally, await findConsultants(tenant), tenant.scope.now)
    return { ...portfolio, names: await newestNames(tenant.db, standardKey) }
  },
})

/** Who may look after a client. */
export const listConsultants = operation({
  name: 'clients.listConsultants',
  permission: 'client.list',
  reach: 'workspace',
  kind: 'query',
  input: Nothing,
  run: (tenant) => findConsultants(overAll(tenant)),
})

/** Rows of a table for spreadsheets, at most. */
export const exportLimit = 10_000
const exportPage = 100

/** Everything that matches, in the order of the list, up to `exportLimit`. */
export const exportClients = operation({
  name: 'clients.exportClients',
  permission: 'client.list',
  reach: 'workspace',
  kind: 'query',
  input: ExportInput,
  run: async (tenant, view): Promise<Exported> => {
    overAll(tenant)
    const names = await newestNames(tenant.db, standardKey)
    const rows: PortfolioRow[] = []
    const { now } = tenant.scope
    for (let cursor: string | null = null; ;) {
      const at = cursor === null ? {} : { cursor }
      const page = await selectPage(tenant, { ...view, ...at, limit: exportPage })
      rows.push(...page.rows)
      cursor = page.next
      if (cursor === null || rows.length >= exportLimit) return { rows, total: page.total, names, now }
    }
  },
})
