'use client'
import { useTranslations } from 'use-intl'
import { CopyField } from '@/components/ui/copy-field'
import { Note } from '@/components/ui/note'

/** The link of an invitation, to pass on by hand; empty where an earlier answer has shown it already. */
export function InvitationLink({ link, hint }: { link: string; hint?: string | undefined }) {
  const t = useTranslations('workspaces.invite')
  if (link === '') return <Note>{t('gone')}</Note>
  return <CopyField label={t('link')} value={link} hint={hint} />
}
