import { readdirSync, readFileSync } from 'node:fs'
import { load } from '../load'
import { met, openRow, times, type Part } from '../row'
import { wide } from '../stage'
import { bareAddresses } from './bare'

const what = 'memory after 32 connections'
const goal = '≤ 1.3 × bare Next'

/** What both servers hold after the same time under the same load. */
export const memory: Part = {
  name: 'memory',
  async run({ agency, atBare, request, product, bare }) {
    if (process.platform !== 'linux') return [openRow(what, goal, 'read on Linux only')]
    for (let round = 0; round < request.rounds; round += 1) {
      await load(atBare(bareAddresses.portfolio), 32, request.seconds)
      await load(agency(wide), 32, request.seconds)
    }
    const [ours, control] = [residentMegabytes(product.pid), residentMegabytes(bare.pid)]
    const measured = `${times(ours / control)} (${ours.toFixed(0)} / ${control.toFixed(0)} MB)`
    return [{ what, goal, measured, met: met(ours <= 1.3 * control), figures: { ours, control } }]
  },
}

/** Of all processes of a group, as `startWeb` makes one for each server. */
function residentMegabytes(group: number): number {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return ids.filter((id) => groupOf(id) === group).reduce((sum, id) => sum + residentKilobytes(id), 0) / 1024
}

/** Field 5 of `stat`, counted from behind the name, which may hold spaces. */
function groupOf(id: string): number | null {
  return Number(textOf(`/proc/${id}/stat`).split(') ')[1]?.split(' ')[2])
}

function residentKilobytes(id: string): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(textOf(`/proc/${id}/status`))?.[1] ?? 0)
}

/** Empty for a process that has ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
