'use client'
import { useState, useTransition } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Lock } from '@/components/ui/icons'
import { TextArea } from '@/components/ui/text-area'
import type { WriteNote } from './actions-of-page'
import { isCut, isPaste, noteLimit } from './answer-note'

type AgencyNoteProps = { question: string; note: string | null; write: WriteNote }

/** What an adviser notes beside a question. The client never sees it. */
export function AgencyNote({ question, note, write }: AgencyNoteProps) {
  const t = useTranslations('assessments.agencyNote')
  const noteWords = useTranslations('assessments.note')
  const [body, setBody] = useState(note ?? '')
  const [saved, setSaved] = useState<'untouched' | 'saved' | 'failed'>('untouched')
  const [cut, setCut] = useState(false)
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
        maxLength={noteLimit}
        value={body}
        error={errorWords()}
        onPaste={(event) => {
          setCut(isCut(event))
        }}
        onChange={(event) => {
          if (!isPaste(event.nativeEvent)) setCut(false)
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

  function errorWords(): string | undefined {
    if (saved === 'failed') return t('failed')
    return cut ? noteWords('cut', { limit: noteLimit }) : undefined
  }
}
