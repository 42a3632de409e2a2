'use client'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ChoiceCards, RadioCard } from '@/components/ui/choice-cards'
import { Envelope } from '@/components/ui/envelope'
import { ArrowRight, Lock } from '@/components/ui/icons'
import { LinkButton } from '@/components/ui/link-button'
import { useReady } from '@/components/ui/use-ready'
import type { Voice, Vote } from '@/lib/assessments/schema'
import type { GutFeelingSeal } from '@/lib/assessments/views'
import { dealtWith, minutesLeft } from '@/lib/clients/count'
import type { Count } from '@/lib/scoring/progress'
import type { Form } from '@/lib/scoring/schema'
import type { Seal } from './actions-of-page'
import { failureIn, failureWord, type FailedAction } from './failure-word'
import { freshId } from './fresh-id'
import { useArrival } from './use-arrival'
import { Voices } from './voices'

type GutFeelingProps = {
  clientName: string
  userName: string
  voice: Voice
  seals: readonly GutFeelingSeal[]
  seal: Seal
  count: Count
  form: Form
  /** The first topic, or the look before submitting; for those who only give their voice, their overview. */
  onward: { href: string; to: 'questions' | 'submission' | 'overview' }
  inviteHref: string | null
}

const votes: readonly Vote[] = ['no', 'maybe', 'yes']

/** Before the first question, or at the latest before submitting: no, maybe, yes, sealed until the verdict. */
export function GutFeeling(props: GutFeelingProps) {
  const { clientName, userName, voice, seals, seal, onward, inviteHref } = props
  const t = useTranslations('assessments.gut')
  const [vote, setVote] = useState<Vote | null>(null)
  const [key] = useState(freshId)
  const [sealed, setSealed] = useState(false)
  const [failure, setFailure] = useState<FailedAction | null>(null)
  const [pending, startSealing] = useTransition()
  const ready = useReady()
  if (sealed) return <Sealed {...props} />
  const send = () => {
    if (vote === null) return
    startSealing(async () => {
      const failed = failureIn(await seal(vote, key).catch(() => null))
      setFailure(failed)
      setSealed(failed === null)
    })
  }
  return (
    <>
      <h1 className="mt-6 max-w-[14ch] text-balance">{t('title')}</h1>
      <p className="mt-4 text-l text-ink-2">{t('lead', { client: clientName })}</p>
      <ChoiceCards inert={!ready} legend={t('legend')} legendLook="hidden" columns={3} className="mt-6">
        {votes.map((word) => (
          <RadioCard
            key={word}
            look="spoken"
            name="vote"
            value={word}
            label={t(`vote.${word}`)}
            checked={vote === word}
            onChange={() => {
              setVote(word)
            }}
          />
        ))}
      </ChoiceCards>
      <div className="mt-4 grid [&_button]:w-full [&>*]:w-full">
        <Button
          size="lg"
          icon={<Lock />}
          pending={pending}
          disabledReason={vote === null ? t('chooseFirst') : undefined}
          onClick={send}
        >
          {t(onward.to === 'submission' ? 'sealOn' : 'seal')}
        </Button>
      </div>
      {failure !== null && (
        <Alert tone="error" className="mt-3" title={t(`failed.${failureWord(failure)}`)} safe={t('failedSafe')} />
      )}
      <p className="mt-3 text-center text-s text-balance text-ink-2">{t('nobody')}</p>
      <Voices seals={seals} mine={voice} userName={userName} inviteHref={inviteHref} />
    </>
  )
}

/** An adviser and the firm make it whole; the third voice is voluntary and counts once it is there. */
function sealedOf(seals: readonly GutFeelingSeal[], own: Voice): { count: number; of: number } {
  const voices = new Set([...seals.map(({ voice }) => voice), own])
  return { count: voices.size, of: voices.has('third') ? 3 : 2 }
}

function Sealed({ seals, voice, count, form, onward }: GutFeelingProps) {
  const left = count.asked - dealtWith(count)
  const t = useTranslations('assessments.gut')
  const heading = useArrival<HTMLHeadingElement>(true)
  return (
    <div className="pt-10 text-center">
      <Envelope state="sealed" label={t('sealedPicture')} className="mx-auto w-full max-w-82" />
      <h1 ref={heading} tabIndex={-1} className="mt-8 outline-none">
        {t('sealed')}
      </h1>
      <p className="mx-auto mt-4 max-w-[30ch] text-l text-ink-2">{t('sealedText')}</p>
      <LinkButton href={onward.href} size="lg" className="mt-10 w-full" iconEnd={<ArrowRight />}>
        {onwardWords()}
      </LinkButton>
      {onward.to === 'questions' && left > 0 && (
        <p className="mt-3 text-s text-ink-3">{t('length', { count: left, minutes: minutesLeft(count, form) })}</p>
      )}
      <p className="mt-12 border-t border-hair pt-3.5 text-left text-s">{t('sealedCount', sealedOf(seals, voice))}</p>
    </div>
  )

  function onwardWords(): string {
    if (onward.to === 'overview') return t('toOverview')
    return onward.to === 'questions' && left > 0 ? t('toFirst') : t('toAnswers')
  }
}
