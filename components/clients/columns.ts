/** Rows as columns, on their way to the browser: each field's name is sent once and not with every row. */

export type Columns<Row extends object> = { readonly [K in keyof Row]: readonly Row[K][] }

/** @param keys every field of a row */
export function columnsOf<Row extends object>(rows: readonly Row[], keys: readonly (keyof Row)[]): Columns<Row> {
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])])) as unknown as Columns<Row>
}

export function rowsOf<Row extends object>(columns: Columns<Row>): Row[] {
  const fields = Object.entries(columns) as [keyof Row, readonly Row[keyof Row][]][]
  const count = fields[0]?.[1].length ?? 0
  return Array.from(
    { length: count },
    (_, index) => Object.fromEntries(fields.map(([key, values]) => [key, values[index]])) as unknown as Row,
  )
}
