import { load } from '../load'
import type { Part, Row } from '../row'
import { clientOf, idOf, type Stage } from '../stage'

const workspace = `workspace=${idOf(4, 1, 0)}`

/** Monday two years back: 24 months of figures by the week. */
export function fromTwoYearsAgo(): string {
  const day = new Date()
  day.setUTCFullYear(day.getUTCFullYear() - 2)
  return day.toISOString().slice(0, 10)
}

export const bareAddresses = {
  plain: '/plain',
  query: `/query?${workspace}`,
  portfolio: `/portfolio?${workspace}`,
  one: `/one?${workspace}`,
  series: `/series?${workspace}&client=${clientOf(1)}&indicator=I01&from=${fromTwoYearsAgo()}`,
} as const

const names = {
  plain: 'bare dynamic page',
  query: 'bare page with one query',
  portfolio: 'bare portfolio page, 50 of 10,000',
  one: 'bare JSON route with one query',
  series: 'bare JSON route, 24 months by one query',
} as const

/** What this machine and Next can do at most. */
export const bare: Part = {
  name: 'bare',
  async run(stage) {
    const rows: Row[] = []
    for (const [key, path] of Object.entries(bareAddresses))
      rows.push(await measure(stage, key as keyof typeof names, path))
    return rows
  },
}

async function measure({ atBare, request }: Stage, key: keyof typeof names, path: string): Promise<Row> {
  const aim = atBare(path)
  await load(aim, 32, 1)
  const one = await load(aim, 1, request.seconds)
  const many = await load(aim, 32, request.seconds)
  const measured = `${one.p50.toFixed(2)} ms, ${many.rate.toFixed(0)} per s at 32, ${one.bytes} bytes`
  return { what: names[key], goal: 'control', measured, met: 'known', figures: { one, many } }
}
