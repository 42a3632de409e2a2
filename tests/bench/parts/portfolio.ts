import { compareBoth } from '../compare'
import { slugs } from '../content'
import { look } from '../load'
import { met, openRow, ratioRow, type Part } from '../row'
import { wide } from '../stage'
import { bareAddresses } from './bare'

const what = 'portfolio page, 50 of 10,000 clients'
const goal = '≤ 1.5 × bare portfolio page'
const mostBytes = 60_000
const rows = 50

/** The page an agency opens in the morning: the first 50 of 10,000 clients. */
export const portfolio: Part = {
  name: 'portfolio',
  async run({ agency, atBare, request }) {
    const ours = agency(wide)
    const [many, few] = [await look(ours(0)), await look(agency(`/w/${slugs.narrow}`)(0))]
    const shown = clientsIn(many.text)
    if (shown !== rows) return [openRow(what, goal, `answers ${many.status} with ${shown} clients`)]
    const control = atBare(bareAddresses.portfolio)
    const compared = await compareBoth(ours, control, request)
    return [
      ratioRow(what, 1.5, goal, compared),
      {
        what: 'portfolio response, 50 of 10,000 and 50 of 50',
        goal: '≤ 60 kB uncompressed, alike',
        measured: `${kilobytes(many.bytes)} and ${kilobytes(few.bytes)}`,
        // the larger one has a link to the next page and larger counts
        met: met(many.bytes <= mostBytes && Math.abs(many.bytes - few.bytes) <= 0.05 * many.bytes),
        figures: { many: many.bytes, few: few.bytes, status: [many.status, few.status] },
      },
    ]
  },
}

/** How many clients a page brings: their ids are a column of its data, from which the browser draws the rows. */
function clientsIn(text: string): number {
  const [, ids = ''] = /"id":\[([^\]]*)\]/.exec(text.replaceAll('\\"', '"')) ?? []
  return new Set(ids.match(/[0-9a-f-]{36}/g)).size
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
