'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { TopicQuestion, TopicView } from '@/lib/assessments/views'
import type { WriteNote } from './actions-of-page'
import { AgencyNote } from './agency-note'
import { AnswerBar, type Way } from './answer-bar'
import type { AnswerQueue, QueueState } from './answer-queue'
import { refusals } from './answer-queue-rules'
import { confirmableLines } from './last-time-rules'
import { QuestionAside } from './question-aside'
import { QuestionCard } from './question-card'
import { QuestionRow } from './question-row'
import { shownAnswer, shownAuthor, wordsOf, type ShownAnswer } from './shown-answers'
import { firstStep, linesAround, nextStep, previousStep, stepAfterConfirming, type TopicStep } from './topic-steps'
import { TopicIntro } from './topic-intro'
import { TopicReview } from './topic-review'

export type TopicScreenProps = {
  view: TopicView
  answers: QueueState & { give: AnswerQueue['give'] }
  /** The question asked for in the address. */
  wanted: string | null
  ways: { previous: Way | null; next: Way }
  /** An adviser answers on the firm's behalf. */
  behalf: boolean
  writeNote: WriteNote | null
}

type Line = { key: string; answered: boolean; toConfirm: boolean; question: TopicQuestion; answer: ShownAnswer }

/** One topic: done questions as lines, the current one open. */
export function TopicScreen({ view, answers, wanted, ways, behalf, writeNote }: TopicScreenProps) {
  const lines = view.questions.map((question): Line => {
    const answer = shownAnswer(question, answers)
    const toConfirm = question.last?.confirmable === true
    return { key: question.key, answered: answer.value !== null, toConfirm, question, answer }
  })
  const own = isOwnTurn(view, behalf)
  const [moved, setMoved] = useState<TopicStep | null>(null)
  // The question whose master data are not right.
  const [differing, setDiffering] = useState<string | null>(null)
  const [start] = useState(() => firstStep(lines, wanted))
  const step = view.editable ? standing(moved ?? start, lines) : ({ at: 'list' } as const)
  const open = openLine(lines, step)
  const { before, after } = linesAround(lines, step)

  const forward = nextStep(lines, step)
  const back = previousStep(lines, step)
  const wayTo = (to: TopicStep): Way => ({
    label: openLine(lines, to)?.question.label ?? view.topic.name,
    go: () => {
      setMoved(to)
    },
  })
  const wayOr = <W extends Way | null>(to: TopicStep | null, otherwise: W): Way | W =>
    to === null ? otherwise : wayTo(to)
  const known = toConfirm(open, differing)
  const openOne = (key: string) => {
    setMoved({ at: 'question', key })
  }
  const edit = view.editable ? openOne : undefined
  const [confirmed, setConfirmed] = useState(0)
  // one tap each, by the same way as all others: it survives a lost connection and doubles nothing
  const confirmAll = () => {
    const said = confirmableLines(lines)
    for (const { key, question } of said) {
      if (question.last !== null) answers.give(key, question.last.value, question.last.note)
    }
    setConfirmed(said.length)
    setMoved(stepAfterConfirming(lines))
  }
  return (
    <>
      <div className="mt-5 grid gap-6 md:mt-10 md:grid-cols-[minmax(0,37.5rem)_minmax(0,1fr)] md:gap-18">
        <div className="min-w-0">
          {step.at !== 'question' && (
            <TopicIntro view={view} behalf={behalf} own={own} arriving={moved !== null} done={step.at === 'list'} />
          )}
          {step.at === 'intro' && <TopicReview lines={lines} onOpen={openOne} onAllTrue={confirmAll} />}
          <Confirmed count={confirmed} />
          <Lines lines={before} folded={step.at === 'question'} onOpen={edit} />
          {open !== undefined && (
            <OpenQuestion
              key={open.key}
              line={open}
              below={before.length > 0}
              arriving={moved !== null}
              answers={answers}
              writeNote={writeNote}
              confirms={known !== null}
              onDiffers={() => {
                setDiffering(open.key)
              }}
            />
          )}
          {after.length > 0 && (
            <div className="mt-6 border-t border-hair max-md:hidden">
              <Lines lines={after} folded={false} onOpen={edit} />
            </div>
          )}
        </div>
        {open !== undefined && <QuestionAside question={open.question} own={own} />}
      </div>
      <AnswerBar
        back={wayOr(view.editable ? back : null, ways.previous)}
        next={{ ...confirming(wayOr(forward, ways.next), known, answers.give), quiet: reviews(step, lines) }}
        connected={answers.connected}
      />
    </>
  )
}

/** Of the firm only its owner answers. */
function isOwnTurn({ editable }: TopicView, behalf: boolean): boolean {
  return editable && !behalf
}

function openLine(lines: readonly Line[], step: TopicStep): Line | undefined {
  return step.at === 'question' ? lines.find(({ key }) => key === step.key) : undefined
}

type OpenQuestionProps = Pick<TopicScreenProps, 'answers' | 'writeNote'> & {
  line: Line
  /** Other lines stand above it. */
  below: boolean
  arriving: boolean
  confirms: boolean
  onDiffers: () => void
}

function OpenQuestion({ line, below, arriving, answers, writeNote, confirms, onDiffers }: OpenQuestionProps) {
  return (
    <div className={below ? 'mt-5' : undefined}>
      <QuestionCard
        question={line.question}
        answer={line.answer}
        refusal={refusals(answers.waiting)[line.key]}
        arriving={arriving}
        author={shownAuthor(line.question, answers)}
        overtaken={answers.overtaken.includes(line.key)}
        confirms={confirms}
        give={answers.give}
        onDiffers={onDiffers}
      />
      {writeNote !== null && <AgencyNote question={line.key} note={line.question.agencyNote} write={writeNote} />}
    </div>
  )
}

/** The open question where it is known from the master data and not answered yet; null where it is not. */
function toConfirm(open: Line | undefined, differing: string | null): Line | null {
  if (open === undefined || open.key === differing) return null
  const { question, answer } = open
  return question.suggested !== null && question.masterData !== null && answer.value === null ? open : null
}

/** Last time's answers are looked through: the one button stands above the way on. */
function reviews(step: TopicStep, lines: readonly Line[]): boolean {
  return step.at === 'intro' && confirmableLines(lines).length > 0
}

/** Going on says that what is known is right. */
function confirming(way: Way, known: Line | null, give: AnswerQueue['give']): Way {
  if (known === null) return way
  const { key, question } = known
  return {
    ...way,
    confirm: () => {
      give(key, question.suggested, null)
    },
  }
}

/** What the one button has done. */
function Confirmed({ count }: { count: number }) {
  const t = useTranslations('rounds.again')
  return (
    <p role="status" className={count === 0 ? 'sr-only' : 'mb-4 text-s text-ink-2'}>
      {count > 0 && t('confirmed', { count })}
    </p>
  )
}

/** A question that is no longer asked makes room for the first open one. */
function standing(step: TopicStep, lines: readonly Line[]): TopicStep {
  if (step.at !== 'question' || lines.some(({ key }) => key === step.key)) return step
  return firstStep(lines, null)
}

type LinesProps = { lines: readonly Line[]; folded: boolean; onOpen: ((key: string) => void) | undefined }

/** Above an open question only the last line is shown, so that the question stays in view. */
function Lines({ lines, folded, onOpen }: LinesProps) {
  const t = useTranslations('assessments')
  const row = ({ key, answered, question, answer }: Line) => (
    <QuestionRow
      key={key}
      label={question.label}
      words={wordsOf(question, answer.value)}
      answered={answered}
      onOpen={
        onOpen === undefined
          ? undefined
          : () => {
              onOpen(key)
            }
      }
    />
  )
  const early = folded && lines.length > 2 ? lines.slice(0, -1) : []
  return (
    <>
      {early.length > 0 && (
        <Disclosure look="line" className="text-s" summary={t('earlier', { count: early.length })}>
          {early.map(row)}
        </Disclosure>
      )}
      {lines.slice(early.length).map(row)}
    </>
  )
}
