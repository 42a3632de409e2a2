import type { ReactNode } from 'react'
import { Brand } from '@/components/ui/brand'
import { LanguageToggle } from '@/components/ui/language-toggle'
import { LinkButton } from '@/components/ui/link-button'
import { PublicShell } from '@/components/ui/public-shell'
import { ThemeToggle } from '@/components/ui/theme-toggle'
import { paths } from '@/lib/platform/paths'
import { getLocale, getText, getTheme } from '@/lib/text/server'

/** The form actions of app/preferences.ts; a page hands them in, since components do not know the app. */
export type Preferences = {
  setLocale: (form: FormData) => Promise<void>
  setTheme: (form: FormData) => Promise<void>
}

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

const languages = [
  { code: 'de', short: 'DE', name: 'Deutsch' },
  { code: 'en', short: 'EN', name: 'English' },
]

/** Language and appearance. */
export async function Toggles({ setLocale, setTheme }: Preferences) {
  const [t, locale, theme] = await Promise.all([getText('ui'), getLocale(), getTheme()])
  const names = { system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') }
  return (
    <>
      <LanguageToggle value={locale} action={setLocale} label={t('language.label')} languages={languages} />
      <ThemeToggle value={theme} action={setTheme} label={t('theme.label')} names={names} />
    </>
  )
}
