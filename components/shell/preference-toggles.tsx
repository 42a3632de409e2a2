'use client'
import { useTranslations } from 'use-intl'
import { LanguageToggle } from '@/components/ui/language-toggle'
import { ThemeToggle } from '@/components/ui/theme-toggle'
import type { Theme } from '@/lib/text/locale'
import type { Locale } from '@/lib/text/messages'

/** The form actions of app/preferences.ts; a page hands them in, since components do not know the app. */
export type Preferences = {
  setLocale: (form: FormData) => Promise<void>
  setTheme: (form: FormData) => Promise<void>
}

const languages = [
  { code: 'de', short: 'DE', name: 'Deutsch' },
  { code: 'en', short: 'EN', name: 'English' },
]

export type PreferenceTogglesProps = Preferences & { locale: Locale; theme: Theme }

/** Language and appearance, around every page: drawn in the browser too, so that their markup is sent once. */
export function PreferenceToggles({ locale, theme, setLocale, setTheme }: PreferenceTogglesProps) {
  const t = useTranslations('ui')
  const names = { system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') }
  return (
    <>
      <LanguageToggle value={locale} action={setLocale} label={t('language.label')} languages={languages} />
      <ThemeToggle value={theme} action={setTheme} label={t('theme.label')} names={names} />
    </>
  )
}
