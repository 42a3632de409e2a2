import { Alert } from '@/components/ui/alert'
import { getText } from '@/lib/text/server'

/** Our forms are sent by script: whoever has it switched off is told, instead of pressing a button that does nothing. */
export async function NeedsScript() {
  const t = await getText('accounts')
  return (
    <noscript>
      <Alert title={t('noScript.title')} safe={t('noScript.text')} />
    </noscript>
  )
}
