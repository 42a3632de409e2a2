'use client'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Check } from '@/components/ui/icons'
import { useReady } from '@/components/ui/use-ready'
import type { TopicQuestion } from '@/lib/assessments/views'
import { AnswerText } from './answer-text'
import { UnsaidTag } from './last-time'
import { confirmableLines } from './last-time-rules'
import { wordsOf, type ShownAnswer } from './shown-answers'

type Line = { key: string; answered: boolean; question: TopicQuestion; answer: ShownAnswer }

type TopicReviewProps = {
  lines: readonly Line[]
  onOpen: (key: string) => void
  /** Says all of these again. */
  onAllTrue: () => void
}

/** A topic the second time: what was said last time in a list, and one button where nothing has changed. Nothing once all is said. */
export function TopicReview({ lines, onOpen, onAllTrue }: TopicReviewProps) {
  const t = useTranslations('rounds.again')
  const ready = useReady()
  const open = confirmableLines(lines)
  if (open.length === 0) return null
  const rest = lines.filter(({ answered }) => !answered).length - open.length
  const words = { count: open.length, rest }
  return (
    <section aria-labelledby="again" className="border-t border-hair pt-5">
      <h3 id="again">{t('heading')}</h3>
      <p className="mt-1 max-w-measure text-s text-ink-2">{t(rest > 0 ? 'leadMixed' : 'lead', words)}</p>
      <ul className="rows mt-3 border-b border-hair">
        {lines.map((line) => (
          <ReviewLine key={line.key} line={line} onOpen={onOpen} />
        ))}
      </ul>
      <div className="mt-5" inert={!ready}>
        <Button size="lg" icon={<Check />} className="w-full sm:w-auto" onClick={onAllTrue}>
          <span className="text-left leading-tight">
            {t('all')}
            <span className="block text-s font-normal">{t('allCount', words)}</span>
          </span>
        </Button>
        <p className="mt-3 max-w-measure text-s text-ink-2">{t('undo')}</p>
      </div>
    </section>
  )
}

/** Outlined while it is only last time's, with a tick once it was said again. */
function ReviewLine({ line, onOpen }: { line: Line } & Pick<TopicReviewProps, 'onOpen'>) {
  const { key, question, answer, answered } = line
  const [t, words] = [useTranslations('rounds.again'), useTranslations('assessments')]
  const said = answered ? answer.value : (question.last?.value ?? null)
  return (
    <li className="flex items-center justify-between gap-x-4 py-2.5">
      <div className="min-w-0 flex-1 text-s">
        <span className="block text-ink-2">{question.label}</span>
        {said === null ? (
          <UnsaidTag unsaid={question.unsaid} />
        ) : (
          <span className="flex items-start gap-2 font-[550]">
            {answered ? (
              <Check aria-hidden className="mt-1 shrink-0" />
            ) : (
              <span aria-hidden className="mt-1.5 size-3 shrink-0 rounded-full border border-ink-3" />
            )}
            <span className="min-w-0">
              {!answered && <span className="font-normal text-ink-2">{t('lastTime')}: </span>}
              <AnswerText words={wordsOf(question, said)} />
            </span>
          </span>
        )}
      </div>
      <button
        type="button"
        className="lnk min-h-11 shrink-0 text-s"
        onClick={() => {
          onOpen(key)
        }}
      >
        {words(said === null ? 'answerNow' : 'change')}
        <span className="sr-only">: {question.label}</span>
      </button>
    </li>
  )
}
