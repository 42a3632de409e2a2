import { query } from '../../database'

const sql = `select period, value from "Measurement"
  where "workspaceId" = $1 and "clientId" = $2 and "indicatorKey" = $3 and "startsOn" >= $4 order by "startsOn"`

/** JSON after one query for the figures of one indicator, as they are stored. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  return Response.json(
    await query(
      sql,
      ['workspace', 'client', 'indicator', 'from'].map((name) => asked.get(name)),
    ),
  )
}
