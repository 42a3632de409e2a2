import { compare, compareBoth } from '../compare'
import { slugs } from '../content'
import { load, look } from '../load'
import { met, openRow, ratioRow, type Part, type Row } from '../row'
import { clientOf, type Stage } from '../stage'
import { bareAddresses } from './bare'

const indicators = `/api/v1/${slugs.wide}/clients/${clientOf(1)}/indicators`
const months = 24

/** An indicator over time, and all of a client's over five years. */
export const charts: Part = {
  name: 'charts',
  async run(stage) {
    return [...(await oneIndicator(stage)), await allIndicators(stage)]
  },
}

async function oneIndicator({ agency, atBare, productSmall, request }: Stage): Promise<Row[]> {
  const what = '24 months of one indicator, JSON'
  const goal = '≤ 2 × bare JSON route with one query'
  const more = `the same, ${request.sizes.measurements.toLocaleString('en')} rows`
  const alike = '≤ 1.1 × 1,000 rows, at 32'
  const address = `${indicators}/I01/series?by=month&from=${monthBefore(months - 1)}`
  const ours = agency(address)
  const { status } = await look(ours(0))
  if (status !== 200) return [openRow(what, goal, `not there yet (${status})`), openRow(more, alike, 'as above')]
  return [
    ratioRow(what, 2, goal, await compareBoth(ours, atBare(bareAddresses.series), request)),
    ratioRow(more, 1.1, alike, [await compare(ours, agency(address, productSmall), 32, request)]),
  ]
}

function monthBefore(count: number): string {
  const day = new Date()
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - count, 1)).toISOString().slice(0, 7)
}

async function allIndicators({ agency, request }: Stage): Promise<Row> {
  const what = '5 years of 25 indicators, one request'
  const goal = '≤ 250 kB, ≤ 40 ms'
  const ours = agency(`${indicators}/series?by=week`)
  const { status, bytes, text } = await look(ours(0))
  if (status !== 200) return openRow(what, goal, `not there yet (${status})`)
  const amounts = [...text.matchAll(/(?<=[[,])\d+(?:\.\d+)?(?=[,\]])/g)].length
  if (amounts < 1_000) return openRow(what, goal, `holds ${amounts} figures, too few to count`)
  await load(ours, 1, 1)
  const { p50 } = await load(ours, 1, request.seconds)
  const measured = `${(bytes / 1000).toFixed(0)} kB, ${p50.toFixed(1)} ms`
  return { what, goal, measured, met: met(bytes <= 250_000 && p50 <= 40), figures: { bytes, p50 } }
}
