'use client'
import { useTranslations } from 'use-intl'
import { Alert } from '@/components/ui/alert'

/** Our forms are sent by script: whoever has it switched off is told, instead of pressing a button that does nothing. */
export function NeedsScript() {
  const t = useTranslations('accounts')
  return (
    <noscript>
      <Alert title={t('noScript.title')} safe={t('noScript.text')} />
    </noscript>
  )
}
