'use client'
import { useState, type ClipboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { NotebookPen } from '@/components/ui/icons'
import { TextArea } from '@/components/ui/text-area'

type AnswerNoteProps = {
  /** The catalogue's own invitation, e.g. "which one?". */
  prompt: string | null
  note: string | null
  onNote: (note: string) => void
}

/** Characters. */
export const noteLimit = 2000

/** A remark to an answer; open at once where the question invites one. */
export function AnswerNote({ prompt, note, onNote }: AnswerNoteProps) {
  const t = useTranslations('assessments.note')
  const [open, setOpen] = useState(prompt !== null || (note ?? '') !== '')
  // Opened by hand: the button is gone, so the field takes the focus it had.
  const [asked, setAsked] = useState(false)
  const [text, setText] = useState<string | null>(null)
  const [cut, setCut] = useState(false)
  if (!open)
    return (
      <button
        type="button"
        className="lnk min-h-11 text-s"
        onClick={() => {
          setOpen(true)
          setAsked(true)
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
      maxLength={noteLimit}
      fieldClassName="w-full"
      errorLive
      autoFocus={asked}
      error={cut ? t('cut', { limit: noteLimit }) : undefined}
      value={text ?? note ?? ''}
      onPaste={(event) => {
        setCut(isCut(event))
      }}
      onChange={(event) => {
        if (!isPaste(event.nativeEvent)) setCut(false)
        setText(event.target.value)
        onNote(event.target.value)
      }}
    />
  )
}

/** Whether the browser leaves out the end of what is pasted. */
export function isCut({ clipboardData, currentTarget: field }: ClipboardEvent<HTMLTextAreaElement>): boolean {
  const kept = field.value.length - (field.selectionEnd - field.selectionStart)
  // the field counts a line break as one character, whichever way it was copied
  return kept + clipboardData.getData('text').replaceAll('\r\n', '\n').length > noteLimit
}

export function isPaste(event: Event): boolean {
  return 'inputType' in event && event.inputType === 'insertFromPaste'
}
