import pg from 'pg'
import { asApp, type Settings } from './as-app'

/** What statements cost, in blocks of 8 kB, whether they were in memory or not. */
export type Cost = { blocks: number; temporary: number; statements: string[]; dearest: string }

type Statement = { text: string; values: unknown[] }
type Plan = { Plan: Record<string, unknown> }

/** The reading statements that the product sends while the work runs, as they go over the wire. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = []
  const prototype = pg.Client.prototype as unknown as { query: (...parts: unknown[]) => unknown }
  const original = prototype.query
  prototype.query = function (this: unknown, ...parts: unknown[]) {
    const [first, values] = parts as [string | Statement, unknown[] | undefined]
    const text = typeof first === 'string' ? first : first.text
    const given = typeof first === 'string' ? values : first.values
    if (/^\s*(select|with)\b/i.test(text) && text.includes('"')) sent.push({ text, values: given ?? [] })
    return original.apply(this, parts)
  }
  try {
    await work()
  } finally {
    prototype.query = original
  }
  return sent
}

/** The same statements once more under the app's role and its walls, measured by the database. */
export async function costOf(settings: Settings, statements: readonly Statement[]): Promise<Cost> {
  return asApp(settings, async (client) => {
    const costs: { blocks: number; temporary: number; text: string }[] = []
    for (const { text, values } of statements) {
      const { rows } = await client.query<{ 'QUERY PLAN': Plan[] }>(
        `explain (analyze, buffers, format json) ${text}`,
        values,
      )
      const plan = rows[0]?.['QUERY PLAN'][0]?.Plan ?? {}
      const sum = (names: string[]) => names.reduce((whole, name) => whole + Number(plan[name] ?? 0), 0)
      costs.push({
        blocks: sum(['Shared Hit Blocks', 'Shared Read Blocks']),
        temporary: sum(['Temp Read Blocks', 'Temp Written Blocks']),
        text: `${text}\n${JSON.stringify(plan, null, 1)}`,
      })
    }
    return {
      blocks: costs.reduce((whole, { blocks }) => whole + blocks, 0),
      temporary: costs.reduce((whole, { temporary }) => whole + temporary, 0),
      statements: costs.map(({ blocks, text }) => `${String(blocks)} ${text.slice(0, 90)}`),
      dearest: costs.toSorted((one, other) => other.blocks - one.blocks)[0]?.text ?? '',
    }
  })
}
