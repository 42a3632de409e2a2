'use client'
import { Check, CircleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { TopicQuestion } from '@/lib/assessments/views'
import { AnswerNote } from './answer-note'
import { AnswerText } from './answer-text'
import type { AnswerQueue } from './answer-queue'
import { EscapeChoices, QuestionInput } from './question-inputs'
import { wordsOf, type ShownAnswer } from './shown-answers'
import { useArrival } from './use-arrival'

type QuestionCardProps = {
  question: TopicQuestion
  answer: ShownAnswer
  /** The server's word for why it did not take the answer. */
  refusal: string | undefined
  /** Reached by a step on this screen: the question takes the focus. */
  arriving: boolean
  give: AnswerQueue['give']
  onConfirmed: () => void
}

/** The question that is open now. */
export function QuestionCard(props: QuestionCardProps) {
  const { question, answer, refusal, arriving, give, onConfirmed } = props
  const legend = useArrival<HTMLLegendElement>(arriving)
  const t = useTranslations('assessments')
  const [differs, setDiffers] = useState(false)
  const errorId = useId()
  const onGive: Parameters<typeof QuestionInput>[0]['onGive'] = (value, typed) => {
    give(question.key, value, null, typed)
  }
  const confirms = question.suggested !== null && question.masterData !== null && answer.value === null && !differs
  return (
    <div>
      <fieldset className="min-w-0" aria-describedby={refusal === undefined ? undefined : errorId}>
        <legend
          ref={legend}
          tabIndex={-1}
          className="mb-4 scroll-mt-4 font-serif text-h3 text-balance outline-none md:mb-6 md:text-h2"
        >
          {question.text}
        </legend>
        {confirms ? (
          <Confirmation
            question={question}
            onYes={() => {
              give(question.key, question.suggested, null)
              onConfirmed()
            }}
            onNo={() => {
              setDiffers(true)
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
            }}
          >
            {t('takeBack')}
          </button>
        )}
      </div>
    </div>
  )
}

type ConfirmationProps = { question: TopicQuestion; onYes: () => void; onNo: () => void }

/** What stands in the client's master data is only confirmed. */
function Confirmation({ question, onYes, onNo }: ConfirmationProps) {
  const t = useTranslations('assessments.master')
  return (
    <div className="card">
      <p className="text-s text-ink-2">{t('stands')}</p>
      <p className="mt-1 text-l font-[550]">
        <AnswerText words={wordsOf(question, question.suggested)} />
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button icon={<Check />} onClick={onYes}>
          {t('right')}
        </Button>
        <Button variant="secondary" onClick={onNo}>
          {t('other')}
        </Button>
      </div>
    </div>
  )
}
