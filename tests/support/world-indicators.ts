import { catalogueHash } from '../../lib/catalogues/hash'
import { standardCatalogue as catalogue } from '../../lib/catalogues/standard/document'
import type { PrismaClient } from '../../prisma/generated/client'
import { idOf, objectsOf, type ClientName } from './world-names'

/** What each client measures, with one figure entered, as the product would have left it. */

const adoptedAt = new Date('2026-02-02T09:00:00Z')
const startsOn = new Date('2026-02-01T00:00:00Z')
/** The one native period that has a figure. */
export const measuredPeriod = '2026-02'

/** Each client measures something else, by the month: a foreign indicator is one that is not there. */
export async function measuredIndicator(db: PrismaClient, client: ClientName): Promise<void> {
  const { workspaceId, clientId, indicator: indicatorKey } = objectsOf(client)
  const place = { workspaceId, clientId, indicatorKey }
  await db.clientIndicator.create({
    data: {
      ...place,
      catalogueKey: catalogue.key,
      catalogueHash: catalogueHash(catalogue),
      adoptedAt,
      lastPeriod: measuredPeriod,
      staleFrom: new Date('2026-04-15T22:00:00Z'),
    },
  })
  await db.measurement.create({ data: { ...place, startsOn, period: measuredPeriod, value: 3 } })
  await db.measurementRevision.create({
    data: {
      ...place,
      id: idOf(`${client}.figure`),
      startsOn,
      value: 3,
      revision: 1,
      authorId: idOf(`${client}.client_owner`),
      at: adoptedAt,
    },
  })
}
