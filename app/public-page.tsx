import type { ReactNode } from 'react'
import { PublicFrame } from '@/components/shell/public-frame'
import { LinkButton } from '@/components/ui/link-button'
import { currentSessionId } from '@/lib/access/session'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'
import { setLocale, setTheme } from './preferences'

type PublicPageProps = {
  /** In place of the way in or back; null for none. */
  action?: ReactNode
  children: ReactNode
}

/**
 * The frame of every page outside a workspace. Whoever has a session finds the way back to the overview in it; whether
 * it still counts is asked there, so that a page for everybody needs no database.
 */
export async function PublicPage({ action, children }: PublicPageProps) {
  const [t, session] = await Promise.all([getText('accounts'), currentSessionId()])
  const overview = (
    <LinkButton href={paths.home} variant="secondary" size="sm">
      {t('frame.overview')}
    </LinkButton>
  )
  return (
    <PublicFrame
      preferences={{ setLocale, setTheme }}
      support={env().SUPPORT_EMAIL ?? null}
      action={action === undefined && session !== null ? overview : action}
    >
      {children}
    </PublicFrame>
  )
}
