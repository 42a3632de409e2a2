import { query } from '../../database'

/** JSON after one row that is on the disk. */
export async function POST(request: Request): Promise<Response> {
  const { id, value } = (await request.json()) as { id: string; value: unknown }
  await query('insert into bench.written (id, value, at) values ($1, $2, now())', [id, JSON.stringify(value)])
  return Response.json({ id })
}
