import type { ReactNode } from 'react'
import { Monitor, Moon, Sun } from '@/components/ui/icons'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
/** A server action, or an address to post to. */
export type FormAction = string | ((form: FormData) => void | Promise<void>)

const icons: Record<Theme, ReactNode> = { system: <Monitor />, light: <Sun />, dark: <Moon /> }

type ThemeToggleProps = {
  value: Theme
  action: FormAction
  label: string
  names: Record<Theme, string>
  children?: ReactNode
}

/** Paper, night chart, or as the device has it. Posts `theme`; put hidden fields (where to go back) into children. */
export function ThemeToggle({ value, action, label, names, children }: ThemeToggleProps) {
  return (
    <form action={action} method={typeof action === 'string' ? 'post' : undefined}>
      {children}
      <div role="group" aria-label={label} className="seg seg-icons">
        {themes.map((theme) => (
          <button
            key={theme}
            type="submit"
            name="theme"
            value={theme}
            aria-pressed={theme === value}
            aria-label={names[theme]}
            title={names[theme]}
          >
            {icons[theme]}
          </button>
        ))}
      </div>
    </form>
  )
}
