import pg from 'pg'

// As many connections as the product takes. A superuser's: no row-level security, no transaction around a single query.
const pool = new pg.Pool({ connectionString: process.env['BARE_DATABASE_URL'], max: 10 })

/** One query, with what it needs from the address. */
export async function query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<Row[]> {
  const { rows } = await pool.query<Row>(text, [...values])
  return rows
}
