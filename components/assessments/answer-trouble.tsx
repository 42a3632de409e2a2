'use client'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { Alert } from '@/components/ui/alert'
import { paths } from '@/lib/platform/paths'
import type { QueueState } from './answer-queue'
import { countWaiting } from './answer-queue-rules'
import type { AnsweringPlace } from './answering-place'

type AnswerTroubleProps = { state: QueueState; place: AnsweringPlace; topic: string | undefined; farTopic: boolean }

/** What stands between the answers and the server, what is safe, and what to do. */
export function AnswerTrouble({ state, place, topic, farTopic }: AnswerTroubleProps) {
  const t = useTranslations('assessments.trouble')
  const { workspace, client, assessmentId } = place
  const waiting = countWaiting(state.waiting)
  if (state.trouble === 'signed_out')
    return (
      <Alert
        tone="error"
        className="mt-4"
        title={t('signedOut')}
        safe={t('keptHere', { count: waiting })}
        next={<Link href={paths.signIn(paths.assessment(workspace, client, assessmentId, topic))}>{t('signIn')}</Link>}
      />
    )
  if (state.trouble === 'submitted')
    return (
      <Alert
        tone="error"
        className="mt-4"
        title={t('submitted')}
        safe={t('notTaken', { count: waiting })}
        next={<Link href={paths.result(workspace, client, assessmentId)}>{t('toResult')}</Link>}
      />
    )
  if (state.trouble === 'closed')
    return (
      <Alert
        tone="error"
        className="mt-4"
        title={t('closed')}
        safe={t('keptHere', { count: waiting })}
        next={t('askAgency')}
      />
    )
  if (state.unkept) return <Alert className="mt-4" live title={t('unkept')} next={t('stayOpen')} />
  if (farTopic)
    return (
      <Alert
        className="mt-4"
        live
        title={t('farTopic')}
        safe={t('keptHere', { count: waiting })}
        next={t('farTopicNext')}
      />
    )
  return null
}
