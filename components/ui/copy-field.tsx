'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Check, Copy } from '@/components/ui/icons'

type CopyState = 'ready' | 'copied' | 'refused'

/** A link to pass on, with a button that copies it. Where copying is refused, the text is selected instead. */
export function CopyField({ label, value, hint }: { label: string; value: string; hint?: string | undefined }) {
  const t = useTranslations('ui.copy')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<CopyState>('ready')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => {
      setState('ready')
    }, 4_000)
    return () => {
      clearTimeout(timer)
    }
  }, [state])
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => {
        setState('copied')
      },
      () => {
        input.current?.select()
        setState('refused')
      },
    )
  }
  return (
    <Field id={id} label={label} hint={state === 'refused' ? t('refused') : hint}>
      <span className="flex gap-2">
        <input
          ref={input}
          id={id}
          readOnly
          value={value}
          className="inp min-w-0 flex-1"
          onFocus={(event) => {
            event.target.select()
          }}
        />
        <Button
          variant="secondary"
          className="shrink-0"
          onClick={copy}
          icon={state === 'copied' ? <Check /> : <Copy />}
        >
          {state === 'copied' ? t('copied') : t('copy')}
        </Button>
      </span>
      <span role="status" className="sr-only">
        {state === 'copied' ? t('copied') : ''}
      </span>
    </Field>
  )
}
