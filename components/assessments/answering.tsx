'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PageTitle } from '@/components/shell/page-title'
import type { TopicView } from '@/lib/assessments/views'
import { paths } from '@/lib/platform/paths'
import type { WriteNote } from './actions-of-page'
import type { Way } from './answer-bar'
import { AnswerHead } from './answer-head'
import { AnswerTrouble } from './answer-trouble'
import { DraftPlace } from './answer-draft'
import { shownToConfirm } from './last-time-rules'
import { shownCount } from './shown-answers'
import { TopicScreen } from './topic-screen'
import type { AnsweringPlace } from './answering-place'
import { useAnswers, useSaveStatus } from './use-answers'

type Loaded = { view: TopicView; loadedAt: string }

type AnsweringProps = Loaded & {
  place: AnsweringPlace
  /** The topic after this one, so that a lost connection does not stop anybody. */
  following: TopicView | null
  wanted: string | null
  behalf: boolean
  writeNote: WriteNote | null
}

/** Topics this browser has read, for the time without a connection. */
const remembered = new Map<string, Loaded>()

/** The assessment being answered, one topic at a time. */
export function Answering({ place, view, loadedAt, following, wanted, behalf, writeNote }: AnsweringProps) {
  const t = useTranslations('assessments')
  const answers = useAnswers(place)
  const status = useSaveStatus(answers)
  // A topic shown without the server, until the server has spoken again.
  const [offline, setOffline] = useState<{ since: string; loaded: Loaded | null; far: boolean } | null>(null)
  const apart = offline?.since === loadedAt ? offline : null
  const shown = apart?.loaded ?? { view, loadedAt }
  useEffect(() => {
    for (const topic of following === null ? [view] : [view, following]) {
      remembered.set(`${place.assessmentId}.${topic.topic.key}`, { view: topic, loadedAt })
    }
  }, [place.assessmentId, view, following, loadedAt])

  const addressOf = (topic: string) => paths.assessment(place.workspace, place.client, place.assessmentId, topic)
  const wayTo = (topic: string): Way => ({
    label: shown.view.topics.find(({ key }) => key === topic)?.name ?? '',
    href: addressOf(topic),
    offline: () => {
      const loaded = remembered.get(`${place.assessmentId}.${topic}`) ?? null
      setOffline({ since: loadedAt, loaded: loaded ?? apart?.loaded ?? null, far: loaded === null })
      if (loaded !== null) window.history.pushState(null, '', addressOf(topic))
    },
  })
  const submission: Way = {
    label: t('submission'),
    href: paths.submission(place.workspace, place.client, place.assessmentId),
    offline: () => {
      setOffline({ since: loadedAt, loaded: apart?.loaded ?? null, far: true })
    },
  }
  const { previous, next, topic } = shown.view
  return (
    <div className="mx-auto max-w-[67.5rem] px-4 pb-28 md:px-6">
      <PageTitle title={`${topic.name} · ${t('pageTitle')} · Lotse`} />
      <AnswerHead
        topic={topic.name}
        home={paths.client(place.workspace, place.client)}
        count={shownCount(shown.view.progress, shown.loadedAt, shown.view.questions, answers)}
        form={shown.view.assessment.form}
        toConfirm={shownToConfirm(shown.view, answers)}
        status={status}
      />
      <AnswerTrouble state={answers} place={place} topic={topic.key} farTopic={apart?.far === true} />
      <DraftPlace value={place}>
        <TopicScreen
          key={topic.key}
          view={shown.view}
          answers={answers}
          wanted={wanted}
          ways={{
            previous: previous === null ? null : wayTo(previous),
            next: next === null ? submission : wayTo(next),
          }}
          behalf={behalf}
          writeNote={writeNote}
        />
      </DraftPlace>
    </div>
  )
}
