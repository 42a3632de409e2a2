'use client'
import { NotebookPen } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextArea } from '@/components/ui/text-area'

type AnswerNoteProps = {
  /** The catalogue's own invitation, e.g. "which one?". */
  prompt: string | null
  note: string | null
  onNote: (note: string) => void
}

/** A remark to an answer; open at once where the question invites one. */
export function AnswerNote({ prompt, note, onNote }: AnswerNoteProps) {
  const t = useTranslations('assessments.note')
  const [open, setOpen] = useState(prompt !== null || (note ?? '') !== '')
  const [text, setText] = useState<string | null>(null)
  if (!open)
    return (
      <button
        type="button"
        className="lnk min-h-11 text-s"
        onClick={() => {
          setOpen(true)
        }}
      >
        <NotebookPen />
        {t('add')}
      </button>
    )
  return (
    <TextArea
      label={prompt ?? t('label')}
      optional={t('optional')}
      rows={2}
      maxLength={2000}
      fieldClassName="w-full"
      value={text ?? note ?? ''}
      onChange={(event) => {
        setText(event.target.value)
        onNote(event.target.value)
      }}
    />
  )
}
