import { query } from '../../database'

/** JSON after one query for one row. */
export async function GET(request: Request): Promise<Response> {
  const workspace = new URL(request.url).searchParams.get('workspace')
  return Response.json(await query('select name from "Workspace" where "workspaceId" = $1', [workspace]))
}
