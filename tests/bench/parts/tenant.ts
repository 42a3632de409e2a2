import { asTenant } from '@/lib/access/tenant'
import { db } from '@/lib/platform/db'
import { slugs } from '../content'
import { met, type Part } from '../row'
import { idOf } from '../stage'
import { median } from '../statistics'

const times = 400
const session = idOf(2, 0, 0)
const workspaceId = idOf(4, 1, 0)
const columns = { where: { workspaceId }, select: { name: true } } as const

/** What the proof of who asks, and the walls, cost one request: the same query inside and outside, in turns. */
export const tenant: Part = {
  name: 'tenant',
  async run() {
    const inside = () =>
      asTenant(session, { workspace: slugs.wide }, new Date(), (open) => open.db.workspace.findFirst(columns))
    // without a tenant the walls show nothing: as quick as it gets
    const outside = () => db().workspace.findFirst(columns)
    if ((await inside()) === null) throw new Error('the tenant transaction sees nothing')
    const taken = { inside: [] as number[], outside: [] as number[] }
    for (let n = 0; n < times; n += 1) {
      const [one, other] = [await timed(inside), await timed(outside)]
      // the first quarter warms up
      if (n < times / 4) continue
      taken.inside.push(one)
      taken.outside.push(other)
    }
    await db().$disconnect()
    const [within, without] = [median(taken.inside), median(taken.outside)]
    return [
      {
        what: 'tenant transaction around one query',
        goal: '≤ 1.0 ms over none',
        measured: `${(within - without).toFixed(2)} ms over (${within.toFixed(2)} / ${without.toFixed(2)} ms)`,
        met: met(within - without <= 1),
        figures: { within, without },
      },
    ]
  },
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
