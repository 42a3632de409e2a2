'use client'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { CircleAlert, UserPen } from '@/components/ui/icons'
import { useReady } from '@/components/ui/use-ready'
import type { TopicQuestion } from '@/lib/assessments/views'
import { AnswerNote } from './answer-note'
import { AnswerText } from './answer-text'
import type { AnswerQueue } from './answer-queue'
import { EscapeChoices, QuestionInput } from './question-inputs'
import { wordsOf, type ShownAnswer } from './shown-answers'
import { LastTime } from './last-time'
import { useArrival } from './use-arrival'

type QuestionCardProps = {
  question: TopicQuestion
  answer: ShownAnswer
  /** The server's word for why it did not take the answer. */
  refusal: string | undefined
  /** Reached by a step on this screen: the question takes the focus. */
  arriving: boolean
  /** Somebody else who gave the answer. */
  author: TopicQuestion['answeredBy']
  /** This device's tap came too late: a later one stands. */
  overtaken: boolean
  /** Only what stands in the master data is to be confirmed; `onDiffers`: it is not right. */
  confirms: boolean
  give: AnswerQueue['give']
  onDiffers: () => void
}

/** The question that is open now. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, answer, refusal, arriving, author, overtaken, confirms, give, onDiffers } = props
  const legend = useArrival<HTMLLegendElement>(arriving)
  const t = useTranslations('assessments')
  const ready = useReady()
  const errorId = useId()
  // what was pressed goes away with the press, so the question takes the focus it had
  const backToQuestion = () => {
    legend.current?.focus({ preventScroll: true })
  }
  const onGive: Parameters<typeof QuestionInput>[0]['onGive'] = (value, typed) => {
    give(question.key, value, null, typed)
  }
  return (
    <div>
      <fieldset inert={!ready} className="min-w-0" aria-describedby={refusal === undefined ? undefined : errorId}>
        <legend
          ref={legend}
          tabIndex={-1}
          className="mb-4 scroll-mt-4 font-serif text-h3 text-balance outline-none md:mb-6 md:text-h2"
        >
          {question.text}
        </legend>
        <LastTime
          question={question}
          onStillTrue={
            confirms || answer.value !== null
              ? undefined
              : () => {
                  give(question.key, question.last?.value ?? null, answer.note ?? question.last?.note ?? null)
                }
          }
        />
        {confirms ? (
          <Confirmation
            question={question}
            onDiffers={() => {
              onDiffers()
              backToQuestion()
            }}
          />
        ) : (
          <>
            <QuestionInput question={question} value={answer.value} onGive={onGive} />
            <EscapeChoices question={question} value={answer.value} onGive={onGive} />
          </>
        )}
      </fieldset>
      {refusal !== undefined && (
        <p id={errorId} role="alert" className="mt-3 flex items-start gap-2 text-s text-ko">
          <CircleAlert className="mt-0.5" />
          {t.has(`refused.${refusal}`) ? t(`refused.${refusal}`) : t('refused.other')}
        </p>
      )}
      {overtaken && <p className="mt-3 text-s text-ink-2">{t('overtaken')}</p>}
      {author !== null && (
        <p className="mt-3 flex items-start gap-2 text-s text-ink-2">
          <UserPen className="mt-0.5 shrink-0" />
          {t(`enteredBy.${author.side}`, { name: author.name })}
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-start justify-between gap-x-6">
        <AnswerNote
          prompt={question.notePrompt}
          note={answer.note}
          onNote={(note) => {
            give(question.key, answer.value, note, true)
          }}
        />
        {answer.value !== null && (
          <button
            type="button"
            className="lnk min-h-11 text-s"
            onClick={() => {
              onGive(null)
              backToQuestion()
            }}
          >
            {t('takeBack')}
          </button>
        )}
      </div>
    </div>
  )
}

type ConfirmationProps = { question: TopicQuestion; onDiffers: () => void }

/** What stands in the client's master data is only confirmed, by the button that leads on. */
function Confirmation({ question, onDiffers }: ConfirmationProps) {
  const t = useTranslations('assessments.master')
  return (
    <div className="card">
      <p className="text-s text-ink-2">{t('stands')}</p>
      <p className="mt-1 text-l font-[550]">
        <AnswerText words={wordsOf(question, question.suggested)} />
      </p>
      <Button variant="secondary" className="mt-4" onClick={onDiffers}>
        {t('other')}
      </Button>
    </div>
  )
}
