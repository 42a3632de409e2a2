import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { ProgressLead } from '@/components/ui/progress-lead'
import type { ClientRow } from '@/lib/clients/model'
import type { AgencyStep } from '@/lib/clients/steps'
import { paths } from '@/lib/platform/paths'
import { dealtWith } from '@/lib/clients/count'
import { getFormat, getText } from '@/lib/text/server'

type AgencyNextProps = {
  workspace: string
  step: AgencyStep
  summary: ClientRow
  /** The newest submitted assessment. */
  resultId: string | null
  /** The form that starts an assessment. */
  start: ReactNode
}

/** What the agency does next for this client: one thing, with its button. */
export async function AgencyNext({ workspace, step, summary, resultId, start }: AgencyNextProps) {
  const [t, format] = await Promise.all([getText('clients'), getFormat('UTC')])
  const { asked, unknown, reviewOn } = summary
  const date = reviewOn === null ? '' : format.dateTime(reviewOn, { dateStyle: 'long' })
  const words = { done: dealtWith(summary), asked, unknown, date }
  const text = step === 'result' && reviewOn === null ? t('step.result.textOpen') : t(`step.${step}.text`, words)
  return (
    <div className="rounded border-[1.5px] border-ink p-5 md:p-7">
      <p className="text-s text-ink-2">{t('page.next')}</p>
      <h2 className="mt-1 text-h2">{t(`step.${step}.title`, words)}</h2>
      <p className="mt-2 max-w-measure text-ink-2">{text}</p>
      {step === 'waiting' && (
        <ProgressLead className="mt-4" done={words.done} of={asked} label={t('progress', words)} />
      )}
      <div className="mt-5 flex flex-col gap-5">
        {(step === 'start' || step === 'review') && start}
        <StepLink workspace={workspace} step={step} summary={summary} resultId={resultId} />
      </div>
    </div>
  )
}

type StepLinkProps = Pick<AgencyNextProps, 'workspace' | 'step' | 'summary' | 'resultId'>

async function StepLink({ workspace, step, summary, resultId }: StepLinkProps) {
  const t = await getText('clients')
  if (step === 'start') return null
  if (step === 'invite') {
    return (
      <div>
        <LinkButton href="#invite">{t('page.inviteAction')}</LinkButton>
      </div>
    )
  }
  const done = step === 'result' || step === 'review'
  const id = done ? (resultId ?? summary.assessmentId) : summary.assessmentId
  if (id === null) return null
  return (
    <div>
      <LinkButton
        href={done ? paths.result(workspace, summary.id, id) : paths.assessment(workspace, summary.id, id)}
        variant={step === 'review' ? 'secondary' : 'primary'}
      >
        {t(`step.${step}.action`)}
      </LinkButton>
    </div>
  )
}
