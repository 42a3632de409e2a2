import { isReady } from '@/lib/platform/boot'

/** The database answers, has every table and binds the app's role: requests may be sent here. */
export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const ready = await isReady(performance.now())
  const headers = { 'cache-control': 'no-store' }
  return new Response(ready ? 'ok\n' : 'not ready\n', { status: ready ? 200 : 503, headers })
}
