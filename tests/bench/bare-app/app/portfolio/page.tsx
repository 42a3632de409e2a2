import { query } from '../../database'

type Props = { searchParams: Promise<Record<string, string>> }
type Row = {
  clientId: string
  name: string
  trade: string
  state: string
  verdict: string | null
  readiness: number | null
  change: number | null
  balance: number | null
  reviewOn: Date | null
  lastActivityAt: Date
}

const sql = `select "clientId", name, trade, state, verdict, readiness, change, balance, "reviewOn", "lastActivityAt"
  from "ClientSummary" where "workspaceId" = $1 order by "sortName", "clientId" limit 50`

/** What any portfolio would have to do at least: 50 rows by one good query, as a plain table. */
export default async function PortfolioPage({ searchParams }: Props) {
  const { workspace } = await searchParams
  const rows = await query<Row>(sql, [workspace])
  return (
    <table>
      <thead>
        <tr>
          {['Client', 'Trade', 'State', 'Verdict', 'Readiness', 'Change', 'Balance', 'Review', 'Activity'].map(
            (name) => (
              <th key={name}>{name}</th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.clientId}>
            <td>
              <a href={`/clients/${row.clientId}`}>{row.name}</a>
            </td>
            <td>{row.trade}</td>
            <td>{row.state}</td>
            <td>{row.verdict}</td>
            <td>{row.readiness?.toFixed(0)}</td>
            <td>{row.change?.toFixed(0)}</td>
            <td>{row.balance?.toFixed(0)}</td>
            <td>{row.reviewOn?.toISOString().slice(0, 10)}</td>
            <td>{row.lastActivityAt.toISOString().slice(0, 10)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
