import type { TopicQuestion, TopicView } from '@/lib/assessments/views'
import type { QueueState } from './answer-queue'
import { shownAnswer } from './shown-answers'

/** What "all still true" would answer: questions without an answer that were answered last time. */

type Known = Pick<QueueState, 'waiting' | 'delivered' | 'progress'>
type Line = { question: TopicQuestion; answered: boolean }

export function confirmableLines<L extends Line>(lines: readonly L[]): L[] {
  return lines.filter(({ question, answered }) => !answered && question.last?.confirmable === true)
}

/** Still to confirm in all topics: the server's count, less what this device has answered on this screen since. */
export function shownToConfirm({ toConfirm, questions }: TopicView, known: Known): number {
  const since = questions.filter(
    (question) =>
      question.last?.confirmable === true && question.value === null && shownAnswer(question, known).value !== null,
  )
  return Math.max(0, toConfirm - since.length)
}
