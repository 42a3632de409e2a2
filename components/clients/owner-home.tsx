import { ArrowRight } from 'lucide-react'
import { SavedHere } from '@/components/assessments/saved-here'
import { Verdict } from '@/components/clients/client-table'
import { OwnerAhead } from '@/components/clients/owner-ahead'
import { Brand } from '@/components/ui/brand'
import { Isobaths } from '@/components/ui/isobaths'
import { LinkButton } from '@/components/ui/link-button'
import { ProgressLead } from '@/components/ui/progress-lead'
import type { ClientRow } from '@/lib/clients/model'
import type { HomeStep } from '@/lib/clients/steps'
import { paths } from '@/lib/platform/paths'
import { dealtWith, minutesLeft } from '@/lib/clients/count'
import { getFormat, getText } from '@/lib/text/server'

type OwnerHomeProps = {
  workspace: { slug: string; name: string }
  userId: string
  summary: ClientRow
  step: HomeStep
  /** The newest submitted assessment. */
  resultId: string | null
}

/** The home of the firm's people: one next step, as large as it is important, and nothing else that is loud. */
export async function OwnerHome({ workspace, userId, summary, step, resultId }: OwnerHomeProps) {
  const [t, format] = await Promise.all([getText('clients'), getFormat('UTC')])
  const { asked, unknown, onBehalf, reviewOn } = summary
  const date = reviewOn === null ? '' : format.dateTime(reviewOn, { dateStyle: 'long' })
  const done = step === 'result' || step === 'review'
  const minutes = minutesLeft(summary)
  const words = { workspace: workspace.name, done: dealtWith(summary), asked, unknown, onBehalf, minutes, date }
  const text = t(`home.${step}.text`, words)
  return (
    <>
      <PhoneHead workspace={workspace.name} firm={summary.name} />
      <section
        aria-labelledby="next-step"
        className="relative isolate flex flex-col justify-center py-8 min-[47.5rem]:min-h-[56dvh]"
      >
        <Isobaths />
        {done && (
          <div className="mb-4">
            <Verdict verdict={summary.verdict} size="lg" />
          </div>
        )}
        <p className="text-ink-2">{t('home.kicker')}</p>
        <h1 id="next-step" className="mt-2 max-w-[20ch]">
          {t(`home.${step}.title`, words)}
        </h1>
        <p className="mt-4 max-w-[46ch] text-l text-ink-2">
          {text} {step === 'continue' && <SavedHere userId={userId} />}
        </p>
        <HomeProgress step={step} words={words} />
        <StepButton step={step} href={addressOf(workspace.slug, summary, step, resultId)} />
        {step === 'result' && reviewOn !== null && (
          <p className="mt-8 text-s text-ink-2">{t('home.reviewOn', { date })}</p>
        )}
      </section>
      <OwnerAhead step={step} workspace={workspace.name} />
    </>
  )
}

/** On a phone the navigation is at the foot, so whose page this is stands here. */
async function PhoneHead({ workspace, firm }: { workspace: string; firm: string }) {
  const t = await getText('shell')
  return (
    <header className="flex items-center justify-between gap-4 border-b border-hair py-2 min-[47.5rem]:hidden">
      <Brand />
      <p className="min-w-0 text-right text-s leading-tight">
        <span className="line-clamp-2 font-[550] wrap-anywhere hyphens-auto">{firm}</span>
        <span className="line-clamp-1 text-xs text-ink-3">{t('firm', { workspace })}</span>
      </p>
    </header>
  )
}

type HomeProgressProps = { step: HomeStep; words: { done: number; asked: number; unknown: number } }

/** How far a round under way has come. */
async function HomeProgress({ step, words }: HomeProgressProps) {
  const t = await getText('clients')
  if (!['continue', 'takeOver', 'follow'].includes(step)) return null
  const label = `${t('home.progress')}: ${t('progress', words)}`
  return <ProgressLead className="mt-6 max-w-[46ch]" done={words.done} of={words.asked} label={label} />
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
