'use client'
import { useTranslations } from 'use-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import type { SubmissionView } from '@/lib/assessments/views'
import { AnswerText } from './answer-text'

type UnconfirmedProps = {
  questions: SubmissionView['unconfirmed']
  addressOf: (topic: string) => string
}

/** Last time's answers that nobody has said again, topic by topic, with the way to look them through. */
export function Unconfirmed({ questions, addressOf }: UnconfirmedProps) {
  const t = useTranslations('rounds.again')
  if (questions.length === 0) return null
  const topics = [...new Map(questions.map(({ topic, topicName }) => [topic, topicName]))]
  return (
    <Section heading={t('notConfirmed', { count: questions.length })} side={t('notConfirmedSide')} space="near">
      <ul className="border-t border-hair">
        {topics.map(([topic, name]) => {
          const own = questions.filter((question) => question.topic === topic)
          return (
            <li key={topic} className="flex items-start gap-4 border-b border-hair">
              <Disclosure
                className="min-w-0 flex-1"
                summary={
                  <span>
                    {name}, <span className="font-normal">{t('notConfirmedTopic', { count: own.length })}</span>
                  </span>
                }
              >
                <ul className="grid gap-1 text-s">
                  {own.map(({ key, label, last }) => (
                    <li key={key}>
                      <span className="text-ink-2">{label}</span>
                      {' · '}
                      {t('lastTime')}: <AnswerText words={last} />
                    </li>
                  ))}
                </ul>
              </Disclosure>
              <span className="flex min-h-11 items-center">
                <TextLink href={addressOf(topic)}>
                  {t('toTopic')}
                  <span className="sr-only">: {name}</span>
                </TextLink>
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
