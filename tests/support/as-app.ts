import type pg from 'pg'
import { testDatabase, withClient } from './database'
import { idOf, objectsOf } from './world-names'

export type Settings = { workspace_id?: string; client_id?: string; audience?: string; user_id?: string }

/** One transaction of the app's role, opened for a tenant and rolled back. */
export function asApp<T>(
  settings: Settings,
  work: (client: pg.Client) => Promise<T>,
  url = testDatabase().urls.app,
): Promise<T> {
  return withClient(url, async (client) => {
    await client.query('begin')
    for (const [name, value] of Object.entries(settings)) {
      await client.query('select set_config($1, $2, true)', [`app.${name}`, value])
    }
    return work(client)
  })
}

const a1 = objectsOf('a1')
export const agencyA = { workspace_id: a1.workspaceId, client_id: 'all', audience: 'agency', user_id: idOf('a.owner') }
export const insideA1 = { ...agencyA, client_id: a1.clientId, audience: 'client', user_id: idOf('a1.client_owner') }
