'use client'
import { useTranslations } from 'use-intl'
import { Check, CircleAlert, CloudOff, LoaderCircle } from '@/components/ui/icons'
import { Tag } from '@/components/ui/tag'

/** What became of the last tap. `at` is a time already formatted for the reader. */
export type SaveStatus =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved'; at: string }
  | { state: 'waiting'; count: number }
  | { state: 'problem' }

/** Says at every moment whether what was tapped is safe. */
export function SaveState({ status, className }: { status: SaveStatus; className?: string | undefined }) {
  return (
    <span role="status" className={className}>
      <SaveWords status={status} />
    </span>
  )
}

function SaveWords({ status }: { status: SaveStatus }) {
  const t = useTranslations('ui.save')
  switch (status.state) {
    case 'idle':
      return null
    case 'saving':
      return <Tag icon={<LoaderCircle />}>{t('saving')}</Tag>
    case 'saved':
      return (
        <Tag tone="pro" icon={<Check />}>
          {t('saved', { at: status.at })}
        </Tag>
      )
    case 'waiting':
      return (
        <Tag tone="con" icon={<CloudOff />}>
          {t('waiting', { count: status.count })}
        </Tag>
      )
    case 'problem':
      return (
        <Tag tone="ko" icon={<CircleAlert />}>
          {t('problem')}
        </Tag>
      )
  }
}
