'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { ArrowRight, Send } from '@/components/ui/icons'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import type { Outcome } from '@/lib/access/outcome'
import type { SubmissionView } from '@/lib/assessments/views'
import type { OwnerStanding } from '@/lib/clients/steps'
import { paths } from '@/lib/platform/paths'
import type { AskConfirmation, Submit } from './actions-of-page'
import { failureIn, failureWord, type FailedAction } from './failure-word'
import { freshId } from './fresh-id'
import type { AnsweringPlace } from './answering-place'
import { SubmitDialog, useMissing } from './submit-dialog'

type SubmitStepProps = {
  view: SubmissionView
  place: AnsweringPlace
  /** Answers that have not reached the server. */
  waiting: number
  /** What arrived is not in the view yet. */
  settling: boolean
  confirmed: boolean
  /** The first question without which there is no verdict. */
  answerHref: string
  behalf: boolean
  owner: OwnerStanding | null
  submit: Submit
  askConfirmation: AskConfirmation
}

/** The one button: the owner hands in, the adviser asks the owner to. */
export function SubmitStep(props: SubmitStepProps) {
  const { view, place, confirmed, answerHref, behalf, submit, askConfirmation } = props
  const t = useTranslations('assessments.submit')
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const sending = useSending()
  const hold = useHold(props)
  const absent = absentOwner(props)

  const handIn = () => {
    sending.run(
      (key) => submit(view.hash, confirmed, key),
      () => {
        router.replace(paths.result(place.workspace, place.client, place.assessmentId))
      },
      () => {
        setAsking(false)
        router.refresh()
      },
    )
  }
  const present = () => {
    const look = () => {
      router.refresh()
    }
    sending.run(askConfirmation, look, look)
  }
  const presented = view.assessment.state === 'awaiting_confirmation'
  const lacking = view.missingRequired.length > 0
  return (
    <section aria-label={t('step')} className="mt-10 border-t-[1.5px] border-ink pt-5">
      {lacking && <Lacking view={view} />}
      {absent === null ? (
        <p className="max-w-measure text-s text-ink-2">{t(stepText())}</p>
      ) : (
        <NobodyThere owner={absent} place={place} />
      )}
      <div className="mt-5 flex flex-wrap items-start gap-3">
        {behalf ? (
          <Button
            size="lg"
            icon={<Send />}
            pending={sending.pending}
            disabledReason={presentReason()}
            reasonHidden={absent !== null}
            onClick={present}
          >
            {t('present')}
          </Button>
        ) : (
          lacking && <AnswerFirst href={answerHref} />
        )}
        <Button
          size="lg"
          variant={behalf || lacking ? 'secondary' : 'primary'}
          iconEnd={lacking ? undefined : <ArrowRight />}
          disabledReason={submitReason()}
          onClick={() => {
            setAsking(true)
          }}
        >
          {t(lacking ? 'handInAnyway' : 'handIn')}
        </Button>
      </div>
      <SendingNews sending={sending} behalf={behalf} />
      <SubmitDialog
        view={view}
        open={asking}
        pending={sending.pending}
        answerHref={answerHref}
        onConfirm={handIn}
        onClose={() => {
          setAsking(false)
        }}
      />
    </section>
  )

  function submitReason(): string | undefined {
    if (behalf) return t('onlyOwner')
    if (!view.maySubmit) return t('notYours')
    if (hold !== undefined) return hold
    return view.behalf.length > 0 && !confirmed ? t('confirmFirst') : undefined
  }
  function stepText() {
    if (!behalf) return 'ownerText'
    return presented ? 'agencyPresented' : 'agencyText'
  }
  function presentReason(): string | undefined {
    if (presented) return t('alreadyPresented')
    return absent === null ? hold : t(`owner.${absent}.title`)
  }
}

/** Nothing is handed on while an answer is on its way. */
function useHold({ waiting, settling }: SubmitStepProps): string | undefined {
  const t = useTranslations('assessments.submit')
  if (waiting > 0) return t('waitFirst', { count: waiting })
  return settling ? t('settling') : undefined
}

/** Why there is nobody to lay the answers before; null where there is, and where they lie there already. */
function absentOwner({ view, owner }: SubmitStepProps): 'invited' | 'none' | null {
  if (view.assessment.state === 'awaiting_confirmation') return null
  return owner === 'joined' ? null : owner
}

/** Nobody of the firm can confirm yet: why, and where that is put right. */
function NobodyThere({ owner, place }: Pick<SubmitStepProps, 'place'> & { owner: 'invited' | 'none' }) {
  const t = useTranslations('assessments.submit.owner')
  const people = `${paths.client(place.workspace, place.client)}#${owner === 'none' ? 'invite' : 'people'}`
  return (
    <Alert
      className="mb-5"
      title={t(`${owner}.title`)}
      safe={t(`${owner}.text`)}
      next={<TextLink href={people}>{t(`${owner}.action`)}</TextLink>}
    />
  )
}

function Lacking({ view }: { view: SubmissionView }) {
  const t = useTranslations('assessments.submit')
  return <Alert className="mb-5" title={t('missingTitle')} safe={useMissing(view)} />
}

function AnswerFirst({ href }: { href: string }) {
  const t = useTranslations('assessments.submit')
  return (
    <LinkButton size="lg" href={href} iconEnd={<ArrowRight />}>
      {t('answerNow')}
    </LinkButton>
  )
}

type SendingNewsProps = { sending: Pick<ReturnType<typeof useSending>, 'failure' | 'done'>; behalf: boolean }

function SendingNews({ sending, behalf }: SendingNewsProps) {
  const t = useTranslations('assessments.submit')
  if (sending.failure !== null) {
    const title = t(`failed.${failureWord(sending.failure)}`)
    return <Alert tone="error" className="mt-4" title={title} safe={t('failedSafe')} />
  }
  return sending.done && behalf ? <Alert tone="success" live className="mt-4" title={t('presented')} /> : null
}

/** Sends once: the same key until it succeeded or was refused, so that a second press changes nothing. */
function useSending() {
  const [pending, startSending] = useTransition()
  const [key, setKey] = useState(freshId)
  const [failure, setFailure] = useState<FailedAction | null>(null)
  const [done, setDone] = useState(false)
  const run = (
    work: (key: string) => Promise<Outcome<unknown>>,
    onDone: () => void,
    onRefused: () => void = () => undefined,
  ) => {
    startSending(async () => {
      const failed = failureIn(await work(key).catch(() => null))
      setFailure(failed)
      setDone(failed === null)
      if (failed !== 'offline') setKey(freshId())
      if (failed === null) onDone()
      else onRefused()
    })
  }
  return { pending, failure, done, run }
}
