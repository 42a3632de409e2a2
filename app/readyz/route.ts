import { isReady } from '@/lib/platform/boot'
import { serverState } from '@/lib/platform/server-state'

/** The database answers, has every table and binds the app's role: requests may be sent here. */
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  // a server that is told to stop is sent nobody any more
  const ready = serverState().door === 'open' && (await isReady(performance.now()))
  const headers = { 'cache-control': 'no-store' }
  return new Response(ready ? 'ok\n' : 'not ready\n', { status: ready ? 200 : 503, headers })
}
