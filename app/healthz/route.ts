/** The process is alive; says nothing about the database. */
export const dynamic = 'force-dynamic'

export function GET(): Response {
  return new Response('ok\n', { headers: { 'cache-control': 'no-store' } })
}
