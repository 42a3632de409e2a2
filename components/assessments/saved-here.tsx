'use client'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { countStoredAnswers, onStoredAnswers } from './answer-storage'

/** "Everything is saved", once this device has looked: the server alone cannot know what still waits here. */
export function SavedHere({ userId }: { userId: string }) {
  const t = useTranslations('assessments.outbox')
  const waiting = useSyncExternalStore(
    onStoredAnswers,
    () => countStoredAnswers(userId),
    () => null,
  )
  return <span className={waiting === 0 ? undefined : 'invisible'}>{t('saved')}</span>
}
