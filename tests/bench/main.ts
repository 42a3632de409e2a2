import type { PartName } from '@/scripts/lib/bench-request.mjs'
import { bold, duration, say } from '@/scripts/lib/terminal.mjs'
import { answers } from './parts/answers'
import { bare } from './parts/bare'
import { building } from './parts/building'
import { charts } from './parts/charts'
import { deep } from './parts/deep'
import { growth } from './parts/growth'
import { memory } from './parts/memory'
import { portfolio } from './parts/portfolio'
import { scoring } from './parts/scoring'
import { search } from './parts/search'
import { tenant } from './parts/tenant'
import { writers } from './parts/writers'
import { report, showRow, type Result } from './report'
import { openRow, type Part, type Row } from './row'
import { openStage, type Stage } from './stage'

const parts: Readonly<Record<PartName, Part>> = {
  bare,
  portfolio,
  memory,
  growth,
  search,
  deep,
  charts,
  answers,
  writers,
  tenant,
  scoring,
  building,
}

/** A part that breaks is a line of the table; the others are still measured. */
async function rowsOf(part: Part, stage: Stage): Promise<Row[]> {
  try {
    return await part.run(stage)
  } catch (error) {
    console.error(error)
    return [openRow(part.name, '', 'broke off, see above')]
  }
}

const stage = await openStage()
const results: Result[] = []
for (const name of stage.request.parts) {
  const started = performance.now()
  say(`\n${bold(`── ${name} ${'─'.repeat(60 - name.length)}`)}`)
  const rows = await rowsOf(parts[name], stage)
  rows.forEach(showRow)
  say(`      ${duration(performance.now() - started)}`)
  results.push(...rows.map((row) => ({ ...row, part: name })))
}
await report(stage, results)
await stage.close()
