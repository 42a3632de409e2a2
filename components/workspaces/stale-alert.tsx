'use client'
import { useTranslations } from 'use-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'

export type Difference = { label: string; theirs: string; mine: string }

type StaleAlertProps = {
  differences: readonly Difference[]
  pending: boolean
  onMine: () => void
  onTheirs: () => void
}

/** Somebody else saved first: both values side by side, and the choice is the reader's. */
export function StaleAlert({ differences, pending, onMine, onTheirs }: StaleAlertProps) {
  const t = useTranslations('workspaces.stale')
  return (
    <Alert
      tone="error"
      title={t('title')}
      safe={t('safe')}
      next={
        <span className="flex flex-wrap gap-2">
          <Button size="sm" pending={pending} onClick={onMine}>
            {t('mine')}
          </Button>
          <Button size="sm" variant="secondary" onClick={onTheirs}>
            {t('theirs')}
          </Button>
        </span>
      }
    >
      {differences.length === 0 ? (
        <p className="mt-1">{t('same')}</p>
      ) : (
        <ul className="mt-1">
          {differences.map((difference) => (
            <li key={difference.label}>{t('field', difference)}</li>
          ))}
        </ul>
      )}
    </Alert>
  )
}
