import { inEveryWorkspace } from '@/lib/access/job'
import type { Tenant } from '@/lib/access/tenant'
import { enqueue, type Envelope } from '@/lib/mail/outbox'
import { env } from '@/lib/platform/env'
import { causeOf, log } from '@/lib/platform/log'
import { paths } from '@/lib/platform/paths'
import { isReviewDue, reviewWindow } from './review-due'
import {
  findPlannedReviews,
  findReviewAddressees,
  readWorkspaceName,
  type Addressee,
  type PlannedReview,
} from './review-due-data'

/** A job, not an operation: no person asks for it. */

/** Puts one message per due review and person into the outbox, however often and on however many instances it runs. */
export function remindOfReviews(now: Date): Promise<void> {
  return inEveryWorkspace(now, remind, (workspaceId, error) => {
    log().error({ workspaceId, cause: causeOf(error) }, 'reviews could not be looked through')
  })
}

async function remind(tenant: Tenant): Promise<void> {
  const { now } = tenant.scope
  const planned = await findPlannedReviews(tenant, reviewWindow(now))
  const due = planned.filter(({ reviewOn, timeZone }) => isReviewDue(dayOf(reviewOn), timeZone, now))
  if (due.length === 0) return
  const people = await findReviewAddressees(
    tenant,
    due.map(({ clientId }) => clientId),
  )
  const workspaceName = await readWorkspaceName(tenant)
  const envelopes = due.flatMap((review) =>
    addresseesOf(review, people).map((person) => envelope(tenant, workspaceName, review, person)),
  )
  if (envelopes.length > 0) await enqueue(tenant.db, ...envelopes)
}

/**
 * The firm's owners, and of the agency whoever looks after the client; the agency's owners where nobody does. Whoever
 * stands on both sides reads it once, as the agency.
 */
function addresseesOf({ clientId, consultantId }: PlannedReview, people: Addressee[]): Addressee[] {
  const ofAgency = people.filter((person) => person.clientId === null)
  const carer = ofAgency.filter(({ userId }) => userId === consultantId)
  const agency = carer.length > 0 ? carer : ofAgency.filter(({ role }) => role === 'owner')
  const inAgency = new Set(agency.map(({ userId }) => userId))
  return [...agency, ...people.filter((person) => person.clientId === clientId && !inAgency.has(person.userId))]
}

function envelope({ scope }: Tenant, workspaceName: string, review: PlannedReview, person: Addressee): Envelope {
  const reviewOn = dayOf(review.reviewOn)
  return {
    workspaceId: scope.workspaceId,
    recipient: person.email,
    locale: person.locale,
    now: scope.now,
    key: `review-due:${review.clientId}:${reviewOn}:${person.userId}`,
    template: 'review-due',
    data: {
      name: person.name,
      audience: person.clientId === null ? 'agency' : 'client',
      workspaceName,
      clientName: review.clientName,
      reviewOn,
      link: new URL(paths.client(scope.workspaceSlug, review.clientId), env().NEXTAUTH_URL).href,
    },
  }
}

/** Date columns come as UTC midnights. */
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
