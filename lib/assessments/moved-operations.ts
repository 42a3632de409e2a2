import type { Tenant } from '@/lib/access/tenant'
import { readCatalogueByHash } from '@/lib/catalogues/operations'
import { changeBetween, type AssessedCase } from '@/lib/scoring/change'
import type { Form } from '@/lib/scoring/schema'
import { findAnswers } from './answers-data'
import { standingAnswers } from './topic-view'

/** A submitted assessment by what its answers are found and read with. */
type Submitted = { id: string; form: Form; catalogueHash: string }

/**
 * Points by which the answers moved readiness from one round to the next; null where it cannot be said. Never the
 * difference of the two readinesses: a short form rests on other questions, and that alone is no progress.
 */
export async function readinessMoved(
  tenant: Tenant,
  before: Submitted | null | undefined,
  now: Submitted,
): Promise<number | null> {
  if (!before) return null
  return changeBetween(await assessed(tenant, before), await assessed(tenant, now)).readiness.delta
}

async function assessed(tenant: Tenant, { id, form, catalogueHash }: Submitted): Promise<AssessedCase> {
  const catalogue = await readCatalogueByHash(tenant.db, catalogueHash)
  return { catalogue, answers: standingAnswers(await findAnswers(tenant, id)), context: { form } }
}
