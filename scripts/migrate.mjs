// For a server that is not started by `npm start`: applies prisma/migrations to the database of DATABASE_OWNER_URL.
import { migrate } from './lib/migrations.mjs'
import { Problem } from './lib/problem.mjs'
import { showProblem, step } from './lib/terminal.mjs'

try {
  const url = process.env['DATABASE_OWNER_URL']
  if (!url) {
    throw new Problem({
      what: 'DATABASE_OWNER_URL is not set.',
      safe: 'Nothing was changed.',
      todo: ['DATABASE_OWNER_URL=postgres://lotse_owner:…@host:5432/lotse npm run migrate'],
    })
  }
  await step('Tables', 'applying changes', async (tell) => {
    const { applied, total } = await migrate(url)
    tell(applied.length === 0 ? `up to date (${String(total)})` : applied.join(', '))
  })
} catch (error) {
  showProblem(error)
  process.exitCode = 1
}
