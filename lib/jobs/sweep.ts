import { removeExpired } from '@/lib/access/expired'
import { forgetOldRecords } from '@/lib/access/idempotency'
import { inEveryWorkspace } from '@/lib/access/job'
import { workerConnection } from '@/lib/mail/worker-connection'
import { causeOf, log } from '@/lib/platform/log'

/** Removes what has served its time, workspace by workspace, and then what belongs to none. */
export async function sweep(now: Date): Promise<void> {
  let records = 0
  await inEveryWorkspace(
    now,
    async (tenant) => {
      records += await forgetOldRecords(tenant)
    },
    (workspaceId, error) => {
      log().error({ workspaceId, cause: causeOf(error) }, 'old records could not be removed')
    },
  )
  const worker = workerConnection()
  const expired = worker ? await removeExpired(worker, now) : null
  log().info({ records, ...expired }, 'swept')
}
