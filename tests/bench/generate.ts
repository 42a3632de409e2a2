import pg from 'pg'
import { catalogueHash } from '@/lib/catalogues/hash'
import { standardCatalogue } from '@/lib/catalogues/standard/document'
import type { Sizes } from '@/scripts/lib/bench-request.mjs'
import { statements, type Catalogue } from './content'
import { statementsOverTime } from './content-over-time'

/** Fills a database for measuring. Its superuser does it: the walls would have to be passed row by row. */

const { key, version, questions, dimensions, knockouts, indicators = [] } = standardCatalogue
const catalogue: Catalogue = {
  key,
  version,
  hash: catalogueHash(standardCatalogue),
  // a value that every one of them takes
  questions: questions.filter(({ kind }) => kind === 'scale').map((question) => question.key),
  dimensions: dimensions.map((dimension) => dimension.key),
  knockouts: knockouts.map((knockout) => knockout.key),
  indicators,
}

const sizes = JSON.parse(process.env['BENCH_CONTENT'] ?? '') as Sizes
const client = new pg.Client({ connectionString: process.env['BENCH_ADMIN_URL'] })
await client.connect()
try {
  for (const { what, sql, values = [] } of [...statements(sizes, catalogue), ...statementsOverTime(sizes, catalogue)]) {
    const started = performance.now()
    await client.query(sql, [...values])
    console.log(`${what}: ${(performance.now() - started).toFixed(0)} ms`)
  }
} finally {
  await client.end()
}
