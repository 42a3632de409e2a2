'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Alert } from '@/components/ui/alert'
import { paths } from '@/lib/platform/paths'
import type { FailureText } from './use-outcome'

/** The alert above a form's button: what happened, what is safe, and a way on. */
export function FormAlert({ failure, next }: { failure: FailureText | null; next?: ReactNode }) {
  if (failure === null) return null
  const signedOut = failure.code === 'unauthenticated' && failure.reason === 'session'
  return (
    <Alert
      tone="error"
      title={failure.title}
      safe={failure.safe}
      next={next ?? (signedOut ? <SignInAgain /> : undefined)}
    />
  )
}

/** In a tab of its own, so that what was typed stays. */
function SignInAgain() {
  const t = useTranslations('errors.signInAgain')
  return (
    <>
      <p>{t('text')}</p>
      <a href={paths.signIn()} target="_blank" rel="noopener" className="lnk mt-1 inline-flex">
        {t('link')}
      </a>
    </>
  )
}
