import type { ComponentProps, ReactNode } from 'react'
import { SavedHere } from '@/components/assessments/saved-here'
import { Verdict } from '@/components/clients/verdict'
import { OwnerAhead } from '@/components/clients/owner-ahead'
import { StartAgain } from '@/components/rounds/start-again'
import { Brand } from '@/components/ui/brand'
import { ArrowRight } from '@/components/ui/icons'
import { Isobaths } from '@/components/ui/isobaths'
import { LinkButton } from '@/components/ui/link-button'
import { ProgressLead } from '@/components/ui/progress-lead'
import type { ClientRow } from '@/lib/clients/model'
import type { HomeStep } from '@/lib/clients/steps'
import { paths } from '@/lib/platform/paths'
import { dealtWith, minutesLeft } from '@/lib/clients/count'
import type { Form } from '@/lib/scoring/schema'
import { getFormat, getText } from '@/lib/text/server'

type OwnerHomeProps = {
  workspace: { slug: string; name: string }
  userId: string
  summary: ClientRow
  step: HomeStep
  /** Of the newest assessment. */
  form: Form
  /** The newest submitted assessment. */
  resultId: string | null
  /** The reader is the one who submits. */
  owner: boolean
  /** How the next one is started; null for whoever may not. */
  again: Pick<ComponentProps<typeof StartAgain>, 'form' | 'start'> | null
  /** Where the firm stands, and the way there; empty before the first result. */
  standing: ReactNode
}

/** The home of the firm's people: one next step, as large as it is important, and nothing else that is loud. */
export async function OwnerHome(props: OwnerHomeProps) {
  const { workspace, userId, summary, step, form, owner, resultId, again, standing } = props
  const [t, overview, format] = await Promise.all([getText('clients'), getText('overview'), getFormat('UTC')])
  const { asked, unknown, onBehalf, reviewOn } = summary
  const date = reviewOn === null ? '' : format.dateTime(reviewOn, { dateStyle: 'long' })
  const done = step === 'result' || step === 'review'
  const minutes = minutesLeft(summary, form)
  const words = { workspace: workspace.name, done: dealtWith(summary), asked, unknown, onBehalf, minutes, date }
  const { title, text } = stepWords()
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
          {title}
        </h1>
        <p className="mt-4 max-w-[46ch] text-l text-ink-2">
          {text} {step === 'continue' && <SavedHere userId={userId} />}
        </p>
        <HomeProgress step={step} words={words} />
        <StepButton
          step={step}
          href={addressOf(workspace.slug, summary, step, resultId)}
          again={looksAgain(step, summary) ? again : null}
          place={{ workspace: workspace.slug, client: summary.id }}
        />
        {step === 'result' && reviewOn !== null && (
          <p className="mt-8 text-s text-ink-2">{t('home.reviewOn', { date })}</p>
        )}
      </section>
      {standing !== null && <div className="pb-12">{standing}</div>}
      <OwnerAhead step={step} owner={owner} open={dealtWith(summary) < asked} workspace={workspace.name} />
    </>
  )

  /** The second time round there is something to confirm, and to begin oneself. */
  function stepWords(): { title: string; text: string } {
    if (step === 'start' && summary.verdict !== null) {
      return { title: overview('again.startTitle'), text: overview('again.startText') }
    }
    const begins = again !== null && looksAgain(step, summary)
    if (begins && step === 'result') return { title: overview('again.openTitle'), text: overview('again.openText') }
    if (!begins) return { title: t(`home.${step}.title`, words), text: t(`home.${step}.text`, words) }
    const due = overview(summary.overdue ? 'again.overdue' : 'again.due', { date })
    return { title: overview('again.titleReview'), text: `${due} ${overview('again.text')}` }
  }
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
  if (!['continue', 'takeOver', 'follow', 'confirm'].includes(step)) return null
  const label = `${t('home.progress')}: ${t('progress', words)}`
  return <ProgressLead className="mt-6 max-w-[46ch]" done={words.done} of={words.asked} label={label} />
}

type StepButtonProps = Pick<OwnerHomeProps, 'step' | 'again'> & {
  href: string | null
  place: { workspace: string; client: string }
}

/** Where it is time to look again, that is the step, and the last result stands beside it. */
async function StepButton({ step, href, again, place }: StepButtonProps) {
  const [t, overview] = await Promise.all([getText('clients'), getText('overview')])
  if (step === 'wait' || href === null) return null
  return (
    <div className="mt-8 flex flex-wrap items-start gap-3">
      {again !== null && (
        <StartAgain place={place} {...again} size="lg">
          {overview('again.action')}
        </StartAgain>
      )}
      <LinkButton
        href={href}
        size="lg"
        variant={again === null ? 'primary' : 'secondary'}
        iconEnd={<ArrowRight />}
        className="w-full sm:w-auto"
      >
        {t(`home.${step}.action`)}
      </LinkButton>
    </div>
  )
}

/** A review that has come, or a verdict that is still open. */
function looksAgain(step: HomeStep, { verdict }: ClientRow): boolean {
  return step === 'review' || (step === 'result' && verdict === 'OPEN')
}

/** Where the step leads; null where there is nothing to go to yet. */
function addressOf(workspace: string, summary: ClientRow, step: HomeStep, resultId: string | null): string | null {
  const { id, assessmentId } = summary
  if (step === 'result' || step === 'review') return resultId === null ? null : paths.result(workspace, id, resultId)
  if (assessmentId === null) return null
  if (step === 'submit' || step === 'confirm') return paths.submission(workspace, id, assessmentId)
  return paths.assessment(workspace, id, assessmentId)
}
