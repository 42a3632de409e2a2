'use client'
import { Lock } from 'lucide-react'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { TextArea } from '@/components/ui/text-area'
import type { WriteNote } from './actions-of-page'

type AgencyNoteProps = { question: string; note: string | null; write: WriteNote }

/** What an adviser notes beside a question. The client never sees it. */
export function AgencyNote({ question, note, write }: AgencyNoteProps) {
  const t = useTranslations('assessments.agencyNote')
  const [body, setBody] = useState(note ?? '')
  const [saved, setSaved] = useState<'untouched' | 'saved' | 'failed'>('untouched')
  const [pending, startSaving] = useTransition()
  const save = () => {
    startSaving(async () => {
      const outcome = await write(question, body).catch(() => null)
      setSaved(outcome?.ok === true ? 'saved' : 'failed')
    })
  }
  return (
    <Disclosure
      look="line"
      className="mt-6 border-t"
      open={body !== ''}
      summary={
        <span className="flex items-center gap-2 text-s">
          <Lock className="text-ink-3" />
          {t('title')}
          <span className="text-ink-3">{t('stays')}</span>
        </span>
      }
    >
      <TextArea
        label={t('label')}
        labelHidden
        rows={3}
        maxLength={2000}
        value={body}
        error={saved === 'failed' ? t('failed') : undefined}
        onChange={(event) => {
          setBody(event.target.value)
          setSaved('untouched')
        }}
      />
      <div className="mt-2 flex items-center gap-3">
        <Button variant="secondary" size="sm" pending={pending} onClick={save}>
          {t('save')}
        </Button>
        <span role="status" className="text-s text-ink-2">
          {saved === 'saved' ? t('saved') : ''}
        </span>
      </div>
    </Disclosure>
  )
}
