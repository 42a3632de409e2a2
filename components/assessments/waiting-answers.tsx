'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/platform/paths'
import type { AnsweringPlace } from './answering-place'
import { countWaiting, refusals } from './answer-queue-rules'
import { onStoredAnswers, storedPlaces } from './answer-storage'
import { useAnswers } from './use-answers'

/** Sends what still waits on this device, from whatever page its owner is on, and says so. */
export function WaitingAnswers({ userId }: { userId: string }) {
  const [found] = useState(() => collectPlaces(userId))
  const places = useSyncExternalStore(onStoredAnswers, found, () => nowhere)
  return places.map((place) => <WaitingPlace key={place.assessmentId} place={place} />)
}

const nowhere: readonly AnsweringPlace[] = []

/** Once found a place stays, so that it can say that its answers have arrived. */
function collectPlaces(userId: string): () => readonly AnsweringPlace[] {
  let places = nowhere
  return () => {
    const added = storedPlaces(userId).filter(
      ({ assessmentId }) => !places.some((place) => place.assessmentId === assessmentId),
    )
    if (added.length > 0) places = [...places, ...added]
    return places
  }
}

function WaitingPlace({ place }: { place: AnsweringPlace }) {
  const t = useTranslations('assessments.outbox')
  const router = useRouter()
  const state = useAnswers(place)
  const arrived = state.progress?.at ?? null
  const [before] = useState(arrived)
  // What arrives from here changes what the page says about the round.
  useEffect(() => {
    if (arrived !== before) router.refresh()
  }, [router, arrived, before])
  const { workspace, client, assessmentId } = place
  const count = countWaiting(state.waiting)
  const refused = Object.keys(refusals(state.waiting)).length
  const round = <TextLink href={paths.assessment(workspace, client, assessmentId)}>{t('toRound')}</TextLink>
  if (state.trouble === 'submitted')
    return (
      <Alert
        className="mt-4 mb-6"
        title={t('submitted', { count })}
        safe={t('submittedSafe')}
        next={
          <Button variant="secondary" size="sm" onClick={state.discard}>
            {t('understood')}
          </Button>
        }
      />
    )
  if (state.trouble === 'closed')
    return (
      <Alert className="mt-4 mb-6" title={t('closed', { count })} safe={t('kept', { count })} next={t('askAgency')} />
    )
  if (refused > 0)
    return <Alert tone="error" className="mt-4 mb-6" title={t('refused', { count: refused })} next={round} />
  if (count > 0)
    return (
      <Alert
        className="mt-4 mb-6"
        live
        title={t(state.connected ? 'sending' : 'waiting', { count })}
        safe={state.connected ? undefined : t('kept', { count })}
      />
    )
  if (arrived === before) return null
  return <Alert tone="success" className="mt-4 mb-6" live title={t('sent')} />
}
