import Link from 'next/link'
import type { QuestionLink } from '@/lib/assessments/views'

type OpenQuestionsProps = {
  questions: readonly QuestionLink[]
  /** The address of a topic; the question is added. */
  addressOf: (question: QuestionLink) => string
}

/** Questions without an answer, topic by topic, each with the way to it. */
export function OpenQuestions({ questions, addressOf }: OpenQuestionsProps) {
  const topics = [...new Set(questions.map(({ topicName }) => topicName))]
  return (
    <dl className="rows border-b border-hair">
      {topics.map((name) => (
        <div key={name} className="grid gap-x-6 py-2.5 md:grid-cols-[12rem_minmax(0,1fr)]">
          <dt className="py-2 text-s text-ink-3">{name}</dt>
          <dd>
            <ul>
              {questions
                .filter(({ topicName }) => topicName === name)
                .map((question) => (
                  <li key={question.key}>
                    <Link href={addressOf(question)} className="inline-flex min-h-11 items-center">
                      {question.label}
                    </Link>
                  </li>
                ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}
