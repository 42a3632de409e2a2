import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Answering } from '@/components/assessments/answering'
import { loadPage, type Place } from '@/lib/access/entry'
import { can, isAgencyRole } from '@/lib/access/policy'
import type { Tenant } from '@/lib/access/tenant'
import { readAssessmentHead, readTopic } from '@/lib/assessments/operations'
import { AppError } from '@/lib/platform/errors'
import { paths } from '@/lib/platform/paths'
import type { Locale } from '@/lib/text/messages'
import { getLocale, getText } from '@/lib/text/server'
import { readFrame } from '@/lib/workspaces/operations'
import { writeNoteAction } from './actions'
import { SealFirst, voiceToGive } from './seal-first'

type Props = {
  params: Promise<{ workspace: string; client: string; assessmentId: string }>
  searchParams: Promise<{ topic?: string | string[]; question?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getText('assessments')
  return { title: t('pageTitle') }
}

/** Answering: first the sealed gut feeling, then one topic a screen. What is submitted is read on the result page. */
export default async function AssessmentPage({ params, searchParams }: Props) {
  const { workspace, client, assessmentId } = await params
  const wanted = await searchParams
  const place: Place = { workspace, client }
  const locale = await getLocale()
  const read = await load({ workspace, client }, assessmentId, one(wanted.topic), locale)
  const { head, view, following, frame, scope } = read
  if (head.state === 'submitted') redirect(paths.result(workspace, client, assessmentId))
  const mayAnswer = can(scope.role, 'assessment.answer')
  const agency = isAgencyRole(scope.role)
  const voice = voiceToGive(head)
  if (voice !== null)
    return (
      <SealFirst
        place={{ workspace, client }}
        assessmentId={assessmentId}
        frame={frame}
        voice={voice}
        seals={head.gutFeelings}
        count={head.progress}
        form={head.form}
        onward={
          mayAnswer
            ? { href: paths.assessment(workspace, client, assessmentId, view.topic.key), to: 'questions' }
            : { href: paths.client(workspace, client), to: 'overview' }
        }
      />
    )
  return (
    <main id="content">
      <Answering
        place={{ workspace, client, assessmentId, userId: scope.userId }}
        view={view}
        loadedAt={scope.now.toISOString()}
        following={following}
        wanted={one(wanted.question) ?? null}
        behalf={agency}
        writeNote={agency ? writeNoteAction.bind(null, place, assessmentId) : null}
      />
    </main>
  )
}

/** A topic that fell away leads to the assessment. */
async function load(place: Required<Place>, assessmentId: string, topic: string | undefined, locale: Locale) {
  const { view, ...read } = await loadPage(place, (tenant) => readAll(tenant, assessmentId, topic, locale))
  if (view === null) redirect(paths.assessment(place.workspace, place.client, assessmentId))
  return { view, ...read }
}

async function readAll(tenant: Tenant, assessmentId: string, topic: string | undefined, locale: Locale) {
  const frame = await readFrame.run(tenant, {})
  const head = await readAssessmentHead.run(tenant, { assessmentId })
  const read = readTopic.run(tenant, { assessmentId, locale, ...(topic === undefined ? {} : { topic }) })
  const view = topic === undefined ? await read : await read.catch(nullWithoutTopic)
  // The topic after this one goes along, so that a lost connection does not stop anybody.
  const following =
    view !== null && view.next !== null && view.editable
      ? await readTopic.run(tenant, { assessmentId, topic: view.next, locale })
      : null
  return { frame, head, view, following, scope: tenant.scope }
}

function nullWithoutTopic(error: unknown): null {
  if (error instanceof AppError && error.reason === 'topic') return null
  throw error
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
