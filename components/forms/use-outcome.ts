'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Failure, Outcome } from '@/lib/access/outcome'

/** What happened, and what is safe: texts for the form's own alert. */
export type FailureText = { title: string; safe: string; code: Failure['code'] | 'offline'; reason: string }

export type OutcomeForm<Input, Output> = {
  pending: boolean
  /** Runs the action; the value on success, else null and the failure is shown. */
  send: (input: Input) => Promise<{ value: Output } | null>
  /** Text of the error at a field, in the reader's language. */
  errorAt: (field: string) => string | undefined
  /** Null while there is none, and while errors at the fields say it all. */
  alert: FailureText | null
  clear: () => void
  /**
   * For the form element. The first field with an error gets the focus; the browser's own bubbles stay out, and what is
   * sent before the page is ready does not end up in the address.
   */
  attributes: { ref: (form: HTMLFormElement | null) => void; method: 'post'; noValidate: true }
}

type Run<Input, Output> = (input: Input, key: string) => Promise<Outcome<Output>>
type Problem = Omit<Failure, 'code'> & { code: Failure['code'] | 'offline' }

/**
 * One form and its action: waiting, errors at the fields, the form's alert. Each entry gets a key of its own, kept until
 * it has succeeded, so that sending it again after a lost answer does nothing twice.
 */
export function useOutcome<Input, Output>(run: Run<Input, Output>): OutcomeForm<Input, Output> {
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const key = useRef<string | null>(null)
  const running = useRef(false)
  const element = useRef<HTMLFormElement | null>(null)
  const attach = useCallback((form: HTMLFormElement | null) => {
    element.current = form
  }, [])
  const texts = useFailureTexts()

  useEffect(() => {
    if (problem) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])

  async function send(input: Input): Promise<{ value: Output } | null> {
    // a second press before the first is answered is the same press
    if (running.current) return null
    running.current = true
    setPending(true)
    setProblem(null)
    key.current ??= newKey()
    const outcome = await attempt(() => run(input, key.current ?? newKey()))
    running.current = false
    setPending(false)
    if (outcome.ok) {
      key.current = null
      return { value: outcome.value }
    }
    setProblem(outcome.error)
    return null
  }

  return {
    pending,
    send,
    attributes: { ref: attach, method: 'post', noValidate: true },
    errorAt: (field) => texts.at(field, problem?.fields[field]),
    alert: problem && Object.keys(problem.fields).length === 0 ? texts.of(problem) : null,
    clear: () => {
      setProblem(null)
    },
  }
}

async function attempt<T>(run: () => Promise<Outcome<T>>): Promise<Outcome<T> | { ok: false; error: Problem }> {
  try {
    return await run()
  } catch {
    // an action answers every failure of its own, so what is thrown here never reached it
    return { ok: false, error: { code: 'offline', reason: 'offline', fields: {}, retryAfter: null } }
  }
}

/** Texts of failures, for what is no form: a saved answer, a button in a row. */
export function useFailureTexts() {
  const t = useTranslations('errors')
  return {
    of({ code, reason, retryAfter }: Omit<Problem, 'fields'>): FailureText {
      const place = t.has(`reason.${reason}.title`) ? `reason.${reason}` : `code.${code}`
      const minutes = Math.max(1, Math.ceil((retryAfter ?? 60) / 60))
      return { title: t(`${place}.title`), safe: t(`${place}.safe`, { minutes }), code, reason }
    },
    at(field: string, word: string | undefined): string | undefined {
      if (word === undefined) return undefined
      const places = [`named.${field}.${word}`, `field.${word}`]
      return t(places.find((place) => t.has(place)) ?? 'field.format')
    },
  }
}

/** A random UUID; also where the page came over plain http and crypto.randomUUID is missing. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
