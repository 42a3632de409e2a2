import type { ReactNode } from 'react'
import type { FormAction } from '@/components/ui/theme-toggle'

type LanguageToggleProps = {
  value: string
  action: FormAction
  label: string
  /** Each language in its own words: { code: 'de', short: 'DE', name: 'Deutsch' }. */
  languages: readonly { code: string; short: string; name: string }[]
  children?: ReactNode
}

/** Posts `locale`; put hidden fields (where to go back) into children. */
export function LanguageToggle({ value, action, label, languages, children }: LanguageToggleProps) {
  return (
    <form action={action} method={typeof action === 'string' ? 'post' : undefined}>
      {children}
      <div role="group" aria-label={label} className="seg seg-icons">
        {languages.map(({ code, short, name }) => (
          <button
            key={code}
            type="submit"
            name="locale"
            value={code}
            lang={code}
            aria-pressed={code === value}
            aria-label={`${short}, ${name}`}
            title={name}
          >
            {short}
          </button>
        ))}
      </div>
    </form>
  )
}
