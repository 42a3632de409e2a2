import { ArrowRight } from 'lucide-react'
import { Verdict } from '@/components/clients/client-table'
import { Isobaths } from '@/components/ui/isobaths'
import { LinkButton } from '@/components/ui/link-button'
import { ProgressLead } from '@/components/ui/progress-lead'
import type { ClientRow } from '@/lib/clients/model'
import type { HomeStep } from '@/lib/clients/steps'
import { paths } from '@/lib/platform/paths'
import { getFormat, getText } from '@/lib/text/server'

type OwnerHomeProps = {
  workspace: { slug: string; name: string }
  summary: ClientRow
  step: HomeStep
  form: 'full' | 'short'
  /** The newest submitted assessment. */
  resultId: string | null
}

/** The home of the firm's people: one next step, as large as it is important, and nothing else that is loud. */
export async function OwnerHome({ workspace, summary, step, form, resultId }: OwnerHomeProps) {
  const [t, format] = await Promise.all([getText('clients'), getFormat('UTC')])
  const { answered, asked, reviewOn } = summary
  const date = reviewOn === null ? '' : format.dateTime(reviewOn, { dateStyle: 'long' })
  const done = step === 'result' || step === 'review'
  const words = { workspace: workspace.name, answered, asked, date }
  const text = t(step === 'start' ? `home.start.${form}` : `home.${step}.text`, words)
  return (
    <section
      aria-labelledby="next-step"
      className="relative isolate flex min-h-[60dvh] flex-col justify-center overflow-hidden py-8"
    >
      <Isobaths />
      {done && (
        <div className="mb-4">
          <Verdict verdict={summary.verdict} size="lg" />
        </div>
      )}
      <p className="text-ink-2">{t('home.kicker')}</p>
      <h1 id="next-step" className="mt-2 max-w-[20ch]">
        {t(`home.${step}.title`)}
      </h1>
      <p className="mt-4 max-w-measure text-l text-ink-2">{text}</p>
      {(step === 'continue' || step === 'follow') && (
        <ProgressLead
          className="mt-6 max-w-measure"
          done={answered}
          of={asked}
          label={`${t('home.progress')}: ${t('progress', { answered, asked })}`}
        />
      )}
      <StepButton step={step} href={addressOf(workspace.slug, summary, step, resultId)} />
      {step === 'result' && reviewOn !== null && (
        <p className="mt-8 text-s text-ink-2">{t('home.reviewOn', { date })}</p>
      )}
    </section>
  )
}

async function StepButton({ step, href }: { step: HomeStep; href: string | null }) {
  const t = await getText('clients')
  if (step === 'wait' || href === null) return null
  return (
    <div className="mt-8">
      <LinkButton href={href} size="lg" iconEnd={<ArrowRight />} className="w-full sm:w-auto">
        {t(`home.${step}.action`)}
      </LinkButton>
    </div>
  )
}

/** Where the step leads; null where there is nothing to go to yet. */
function addressOf(workspace: string, summary: ClientRow, step: HomeStep, resultId: string | null): string | null {
  const { id, assessmentId } = summary
  if (step === 'result' || step === 'review') return resultId === null ? null : paths.result(workspace, id, resultId)
  if (assessmentId === null) return null
  if (step === 'submit' || step === 'confirm') return paths.submission(workspace, id, assessmentId)
  return paths.assessment(workspace, id, assessmentId)
}
