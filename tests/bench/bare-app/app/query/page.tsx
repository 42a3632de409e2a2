import { query } from '../../database'

type Props = { searchParams: Promise<Record<string, string>> }

export default async function QueryPage({ searchParams }: Props) {
  const { workspace } = await searchParams
  const [row] = await query<{ name: string }>('select name from "Workspace" where "workspaceId" = $1', [workspace])
  return <h1>{row?.name}</h1>
}
