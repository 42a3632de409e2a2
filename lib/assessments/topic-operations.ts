import { isAgencyRole } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { AppError } from '@/lib/platform/errors'
import { findNotes } from './answers-data'
import { openCase } from './head-operations'
import type { ReadTopic } from './schema'
import { topicView } from './topic-view'
import type { TopicView } from './views'

/** @throws AppError not_found for an unknown topic and for one without a question for this firm */
export async function viewTopic(tenant: Tenant, { assessmentId, topic, locale }: ReadTopic): Promise<TopicView> {
  const { assessment, client, catalogue, given, last, assumed } = await openCase(tenant, assessmentId)
  const { role, userId } = tenant.scope
  const notes = isAgencyRole(role) ? await findNotes(tenant, assessmentId) : []
  const { id, number, form, state } = assessment
  const answers = [...given].map(
    ([key, answer]) => [key, { ...answer, name: answer.authorName, own: answer.authorId === userId }] as const,
  )
  const view = topicView(
    {
      catalogue,
      assessment: { id, number, form, state },
      masterData: client,
      given: new Map(answers),
      agencyNotes: new Map(notes.map(({ question, body }) => [question, body])),
      last,
      assumed,
      role,
      timeZone: client.timeZone,
      locale,
    },
    topic,
  )
  if (!view) throw new AppError('not_found', 'topic')
  return view
}
