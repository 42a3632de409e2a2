import type { ReactNode } from 'react'
import type { Preferences } from '@/components/shell/preference-toggles'
import { WorkspaceFrame, type Place } from '@/components/shell/workspace-frame'
import { getLocale, getTheme } from '@/lib/text/server'
import type { Frame } from '@/lib/workspaces/model'

type WorkspaceShellProps = {
  frame: Frame
  /** Left out, the address decides. */
  current?: Place | undefined
  /** The form actions of app/preferences.ts, where language and appearance can be changed on the spot. */
  preferences?: Preferences | undefined
  children: ReactNode
}

/** The frame of every page inside a workspace. */
export async function WorkspaceShell({ frame, current, preferences, children }: WorkspaceShellProps) {
  const toggles = preferences && { ...preferences, locale: await getLocale(), theme: await getTheme() }
  return (
    <WorkspaceFrame frame={frame} current={current} preferences={toggles}>
      {children}
    </WorkspaceFrame>
  )
}
