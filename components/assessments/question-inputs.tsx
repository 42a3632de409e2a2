'use client'
import { useTranslations } from 'use-intl'
import { RadioCard } from '@/components/ui/choice-cards'
import { Select } from '@/components/ui/select'
import type { TopicQuestion } from '@/lib/assessments/views'
import type { AnswerValue } from '@/lib/catalogues/question-schema'
import { FigureInput } from './figure-input'
import { MultiInput } from './multi-input'
import { SharesInput } from './shares-input'
import { notApplicableAnswer, unknownAnswer, yesWord } from './shown-answers'
import { SinceMonth } from './since-month'

export type InputProps<Q = TopicQuestion> = {
  question: Q
  value: AnswerValue | null
  /** `typed`: comes from a keyboard, wait for a pause. */
  onGive: (value: AnswerValue | null, typed?: boolean) => void
}

type Choice = { value: AnswerValue; text: string; hint: string | null }

/** From this many options on, a list to open is kinder than a wall of cards. */
const manyOptions = 9

/** The way this question is answered. */
export function QuestionInput({ question, value, onGive }: InputProps) {
  const t = useTranslations('assessments.answer')
  const choices = (list: readonly Choice[]) => (
    <Choices name={question.key} choices={list} value={value} last={lastOffered(question, value)} onGive={onGive} />
  )
  switch (question.kind) {
    case 'scale':
      return choices(question.anchors.map((anchor) => ({ ...anchor, hint: null })))
    case 'yesPartlyNo':
      return choices([1, 0.5, 0].map((step) => ({ value: step, text: t(yesWord(step)), hint: null })))
    case 'yesNo':
      return choices([1, 0].map((step) => ({ value: step, text: t(yesWord(step)), hint: null })))
    case 'number':
      return <FigureInput question={question} value={value} onGive={onGive} />
    case 'choice':
      return <ChoiceInput question={question} value={value} onGive={onGive} />
    case 'multi':
      return <MultiInput question={question} value={value} onGive={onGive} />
    case 'shares':
      return <SharesInput question={question} value={value} onGive={onGive} />
  }
}

type ChoiceQuestion = Extract<TopicQuestion, { kind: 'choice' }>

function ChoiceInput({ question, value, onGive }: InputProps<ChoiceQuestion>) {
  const t = useTranslations('assessments')
  const chosen = chosenOption(value)
  const lastChoice = chosenOption(lastOffered(question, value))
  const valueOf = (key: string): AnswerValue => (question.since ? { choice: key } : key)
  const input =
    question.options.length < manyOptions ? (
      <Choices
        name={question.key}
        choices={question.options.map(({ key, text, hint }) => ({ value: valueOf(key), text, hint }))}
        value={chosen === null ? value : valueOf(chosen)}
        last={lastChoice === null ? null : valueOf(lastChoice)}
        onGive={onGive}
      />
    ) : (
      <Select
        label={question.label}
        labelHidden
        placeholder={t('pleaseChoose')}
        options={question.options.map(({ key, text }) => ({ value: key, label: text }))}
        value={chosen ?? ''}
        onChange={(event) => {
          onGive(event.target.value === '' ? null : valueOf(event.target.value))
        }}
      />
    )
  if (!question.since || chosen === null) return input
  return (
    <>
      {input}
      <SinceMonth key={chosen} choice={chosen} value={value} onGive={onGive} />
    </>
  )
}

function chosenOption(value: AnswerValue | null): string | null {
  if (value === unknownAnswer || value === notApplicableAnswer) return null
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return typeof value['choice'] === 'string' ? value['choice'] : null
}

/** Last time's answer while there is none yet: marked, not chosen. */
function lastOffered({ last }: TopicQuestion, value: AnswerValue | null): AnswerValue | null {
  return value === null && last !== null ? last.value : null
}

type ChoicesProps = {
  name: string
  choices: readonly Choice[]
  value: AnswerValue | null
  last: AnswerValue | null
  onGive: InputProps['onGive']
}

function Choices({ name, choices, value, last, onGive }: ChoicesProps) {
  const t = useTranslations('rounds.again')
  return (
    <div className="grid gap-2">
      {choices.map((choice) => (
        <RadioCard
          key={JSON.stringify(choice.value)}
          name={name}
          label={choice.text}
          {...noteOf(choice, isSame(choice.value, last) ? t('lastTime') : null)}
          {...(isSame(choice.value, last) && { className: 'border-ink-2' })}
          checked={JSON.stringify(choice.value) === JSON.stringify(value)}
          onChange={() => {
            onGive(choice.value)
          }}
        />
      ))}
    </div>
  )
}

function isSame(choice: AnswerValue, last: AnswerValue | null): boolean {
  return last !== null && JSON.stringify(choice) === JSON.stringify(last)
}

function noteOf({ hint }: Choice, mark: string | null): { note?: string } {
  const words = [mark, hint].filter((word) => word !== null)
  return words.length === 0 ? {} : { note: words.join(' · ') }
}

/** "Weiß ich nicht" is always there, "Trifft nicht zu" where the question allows it. */
export function EscapeChoices({ question, value, onGive }: InputProps) {
  const t = useTranslations('assessments.answer')
  const words = question.notApplicable ? ([unknownAnswer, notApplicableAnswer] as const) : ([unknownAnswer] as const)
  return (
    <div className="mt-2 grid grid-cols-2 gap-2">
      {words.map((word) => (
        <RadioCard
          key={word}
          look="quiet"
          name={question.key}
          label={t(word)}
          checked={value === word}
          onChange={() => {
            onGive(word)
          }}
        />
      ))}
    </div>
  )
}
