'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { PageHead } from '@/components/ui/page-head'
import { SaveState } from '@/components/ui/save-state'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { QuestionLink, SubmissionView } from '@/lib/assessments/views'
import { paths } from '@/lib/platform/paths'
import { dealtWith } from '@/lib/clients/count'
import type { OwnerStanding } from '@/lib/clients/steps'
import type { AskConfirmation, Submit } from './actions-of-page'
import { AnswerText } from './answer-text'
import { AnswerTrouble } from './answer-trouble'
import { OpenQuestions } from './open-questions'
import { questionAddress } from './question-address'
import { SubmitStep } from './submit-step'
import { Unconfirmed } from './unconfirmed'
import type { AnsweringPlace } from './answering-place'
import { useAnswers, useSaveStatus } from './use-answers'
import { useSettling } from './use-settling'

type SubmissionProps = {
  view: SubmissionView
  place: AnsweringPlace
  /** The reader is an adviser. */
  behalf: boolean
  /** Whether there is somebody to lay it before; null for the firm's own people. */
  owner: OwnerStanding | null
  submit: Submit
  askConfirmation: AskConfirmation
}

/** Before it is handed in: what is open, what the adviser answered, and the one button. */
export function Submission({ view, place, behalf, owner, submit, askConfirmation }: SubmissionProps) {
  const t = useTranslations('assessments.submit')
  const answers = useAnswers(place)
  const status = useSaveStatus(answers)
  const [confirmed, setConfirmed] = useState(false)
  const settling = useSettling(view, answers)
  const addressOf = (question: QuestionLink) =>
    questionAddress(place.workspace, place.client, place.assessmentId, question.topic, question.key)
  const topicAddress = (topic: string) => paths.assessment(place.workspace, place.client, place.assessmentId, topic)
  const first = view.missingRequired[0] ?? view.openQuestions[0]
  return (
    <div className="mx-auto max-w-[52rem] px-4 pb-20 md:px-6">
      <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 text-s">
        <TextLink href={paths.assessment(place.workspace, place.client, place.assessmentId, first?.topic)}>
          {t('backToQuestions')}
        </TextLink>
        <SaveState status={status} />
      </div>
      <AnswerTrouble state={answers} place={place} topic={first?.topic} farTopic={false} />
      {settling ? (
        <PageHead title={t('settling')} />
      ) : (
        <Standing view={view} adviser={behalf} addressOf={addressOf} topicAddress={topicAddress} />
      )}
      {view.behalf.length > 0 && (
        <BehalfAnswers
          view={view}
          adviser={behalf}
          addressOf={addressOf}
          confirmed={confirmed}
          onConfirm={setConfirmed}
        />
      )}
      <SubmitStep
        view={view}
        place={place}
        waiting={Object.keys(answers.waiting).length}
        settling={settling}
        confirmed={confirmed}
        answerHref={first === undefined ? '' : addressOf(first)}
        behalf={behalf}
        owner={owner}
        submit={submit}
        askConfirmation={askConfirmation}
      />
    </div>
  )
}

type StandingProps = Pick<BehalfAnswersProps, 'view' | 'adviser' | 'addressOf'> & {
  topicAddress: (topic: string) => string
}

/** How far it is, and what is open: what nobody touched apart from what nobody knows. */
function Standing({ view, adviser, addressOf, topicAddress }: StandingProps) {
  const t = useTranslations('assessments.submit')
  const required = new Set(view.missingRequired.map(({ key }) => key))
  const unconfirmed = new Set(view.unconfirmed.map(({ key }) => key))
  const open = view.openQuestions.filter(({ key }) => !required.has(key) && !unconfirmed.has(key))
  const { asked, unknown } = view.progress
  const done = dealtWith(view.progress)
  const untouched = asked - done
  const progress = t('progress', { done, of: asked, unknown })
  return (
    <>
      <PageHead
        title={t('title', { untouched, unknown })}
        lead={`${progress} ${t(adviser ? 'leadAgency' : 'lead', { count: view.openQuestions.length })}`}
      />
      {view.missingRequired.length > 0 && (
        <Section heading={t('required')} side={t('requiredSide')} space="near">
          <OpenQuestions questions={view.missingRequired} addressOf={addressOf} />
        </Section>
      )}
      <Unconfirmed questions={view.unconfirmed} addressOf={topicAddress} />
      {open.length > 0 && (
        <Section
          heading={t(untouched > 0 ? 'open' : 'unsure')}
          side={untouched > 0 && unknown > 0 ? t('openSide') : undefined}
          space="near"
        >
          <OpenQuestions questions={open} addressOf={addressOf} />
        </Section>
      )}
    </>
  )
}

type BehalfAnswersProps = {
  view: SubmissionView
  /** The reader is an adviser. */
  adviser: boolean
  addressOf: (question: QuestionLink) => string
  confirmed: boolean
  onConfirm: (confirmed: boolean) => void
}

/** What an adviser filled in, to be looked through and confirmed. */
function BehalfAnswers({ view, adviser, addressOf, confirmed, onConfirm }: BehalfAnswersProps) {
  const t = useTranslations('assessments.submit')
  const count = view.behalf.length
  return (
    <Section
      heading={t(adviser ? 'behalfAgency' : 'behalf', { count })}
      side={t(adviser ? 'behalfSideAgency' : 'behalfSide', { count })}
      space="near"
    >
      <ul className="rows border-b border-hair">
        {view.behalf.map((line) => (
          <li key={line.key} className="grid gap-x-6 gap-y-0.5 py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
            <span>{line.label}</span>
            <b className="font-[550]">
              <AnswerText words={line.answer} />
            </b>
            <span className="flex gap-4 text-s text-ink-3">
              {line.name}
              <TextLink href={addressOf(line)}>
                {t('change')}
                <span className="sr-only">: {line.label}</span>
              </TextLink>
            </span>
          </li>
        ))}
      </ul>
      {view.maySubmit && (
        <Checkbox
          className="mt-3"
          label={t('confirmBehalf', { count })}
          checked={confirmed}
          onChange={(event) => {
            onConfirm(event.target.checked)
          }}
        />
      )}
    </Section>
  )
}
