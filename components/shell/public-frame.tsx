import type { ReactNode } from 'react'
import { PreferenceToggles, type Preferences } from '@/components/shell/preference-toggles'
import { Brand } from '@/components/ui/brand'
import { LinkButton } from '@/components/ui/link-button'
import { PublicShell } from '@/components/ui/public-shell'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText, getTheme } from '@/lib/text/server'

type PublicFrameProps = {
  preferences: Preferences
  /** Whom to write to for help; null where the operator has named nobody. */
  support: string | null
  /** In place of the sign-in link; null for none. */
  action?: ReactNode
  children: ReactNode
}

/** Brand, language and appearance, sign-in, imprint and privacy: around every page outside a workspace. */
export async function PublicFrame({ preferences, support, action, children }: PublicFrameProps) {
  const [ui, t] = await Promise.all([getText('ui'), getText('accounts')])
  const signIn = (
    <LinkButton href={paths.signIn()} variant="secondary" size="sm">
      {t('frame.signIn')}
    </LinkButton>
  )
  return (
    <PublicShell
      brand={<Brand href={paths.landing} />}
      actions={
        <>
          <div className="hidden items-center gap-2 sm:flex">
            <Toggles {...preferences} />
          </div>
          {action === undefined ? signIn : action}
        </>
      }
      footLinks={[
        { href: paths.landing, label: t('frame.home') },
        { href: paths.imprint, label: t('frame.imprint') },
        { href: paths.privacy, label: t('frame.privacy') },
        ...(support === null ? [] : [{ href: `mailto:${support}`, label: t('frame.support') }]),
      ]}
      footText={
        <div className="flex flex-wrap items-center gap-2 sm:hidden">
          <Toggles {...preferences} />
        </div>
      }
      labels={{ skip: ui('shell.skip'), foot: ui('shell.foot') }}
    >
      {children}
    </PublicShell>
  )
}

/** Language and appearance. */
export async function Toggles(preferences: Preferences) {
  return <PreferenceToggles {...preferences} locale={await getLocale()} theme={await getTheme()} />
}
