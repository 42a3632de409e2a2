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
  /** The button that sends the owner's open invitation anew. */
  resend: ReactNode
}

/** What the agency does next for this client: one thing, with its button. */
export async function AgencyNext({ workspace, step, summary, resultId, start, resend }: AgencyNextProps) {
  const [t, format] = await Promise.all([getText('clients'), getFormat('UTC')])
  const { asked, unknown, reviewOn } = summary
  const phase = phaseOf(step, summary)
  const date = reviewOn === null ? '' : format.dateTime(reviewOn, { dateStyle: 'long' })
  const words = { done: dealtWith(summary), asked, unknown, date }
  const text = phase === 'result' && reviewOn === null ? t('step.result.textOpen') : t(`step.${phase}.text`, words)
  return (
    <div className="rounded border-[1.5px] border-ink p-5 md:p-7">
      <p className="text-s text-ink-2">{t('page.next')}</p>
      <h2 className="mt-1 text-h2">{t(`step.${phase}.title`, words)}</h2>
      <p className="mt-2 max-w-measure text-ink-2">{text}</p>
      {(step === 'waiting' || step === 'unaccepted') && (
        <ProgressLead className="mt-4" done={words.done} of={asked} label={t('progress', words)} />
      )}
      <div className="mt-5 flex flex-col gap-5">
        {(step === 'start' || step === 'review') && start}
        <div className="flex flex-wrap gap-3 empty:hidden">
          {step === 'unaccepted' && resend}
          <StepLink workspace={workspace} step={step} summary={summary} resultId={resultId} />
        </div>
      </div>
    </div>
  )
}

/** A result that is open asks for something else than one that was found. */
function phaseOf<S extends AgencyStep>(step: S, { verdict }: ClientRow): S | 'open' {
  return step === 'result' && verdict === 'OPEN' ? 'open' : step
}

type StepLinkProps = Pick<AgencyNextProps, 'workspace' | 'step' | 'summary' | 'resultId'>

async function StepLink({ workspace, step, summary, resultId }: StepLinkProps) {
  const t = await getText('clients')
  if (step === 'start') return null
  if (step === 'invite') {
    return <LinkButton href="#invite">{t('page.inviteAction')}</LinkButton>
  }
  const href = addressOf({ workspace, step, summary, resultId })
  if (href === null) return null
  const phase = phaseOf(step, summary)
  return (
    <>
      <LinkButton href={href} variant={step === 'review' || step === 'unaccepted' ? 'secondary' : 'primary'}>
        {t(`step.${phase}.action`)}
      </LinkButton>
      {phase === 'open' && (
        <LinkButton href={`${paths.assessments(workspace, summary.id)}#start`} variant="secondary">
          {t('step.open.again')}
        </LinkButton>
      )}
    </>
  )
}

/** The result once there is one, the questions before; null where neither is. */
function addressOf({ workspace, step, summary, resultId }: StepLinkProps): string | null {
  const { id: client, assessmentId } = summary
  if (step === 'present') return assessmentId === null ? null : paths.submission(workspace, client, assessmentId)
  if (step !== 'result' && step !== 'review') {
    return assessmentId === null ? null : paths.assessment(workspace, client, assessmentId)
  }
  const id = resultId ?? assessmentId
  if (id === null) return null
  return paths.result(workspace, client, id) + (phaseOf(step, summary) === 'open' ? '#open-questions' : '')
}
