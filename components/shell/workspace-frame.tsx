'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { NeedsScript } from '@/components/accounts/needs-script'
import { SignOutButton } from '@/components/accounts/sign-out-button'
import { WaitingAnswers } from '@/components/assessments/waiting-answers'
import { WaitingFigures } from '@/components/indicators/waiting-figures'
import { NextPage } from '@/components/shell/next-page'
import { PreferenceToggles, type PreferenceTogglesProps } from '@/components/shell/preference-toggles'
import { AppShell } from '@/components/ui/app-shell'
import { Avatar } from '@/components/ui/avatar'
import { Brand } from '@/components/ui/brand'
import { ArrowLeft, Building2, ChartLine, ClipboardList, House, Settings, UserRound } from '@/components/ui/icons'
import type { NavItem } from '@/components/ui/nav-list'
import { isAgencyRole } from '@/lib/access/policy'
import { paths } from '@/lib/platform/paths'
import type { Frame } from '@/lib/workspaces/model'

/** Where a page stands in the navigation; a page below one of these names the one above it. */
export type Place = 'clients' | 'settings' | 'client' | 'assessments' | 'numbers' | 'client-settings'

type WorkspaceFrameProps = {
  frame: Frame
  current: Place | undefined
  preferences: PreferenceTogglesProps | undefined
  children: ReactNode
}

/**
 * Navigation and foot of a page inside a workspace; what a role has no page for is not in its navigation. Drawn in the
 * browser too, from the frame alone, so that its markup is sent once.
 */
export function WorkspaceFrame({ frame, current, preferences, children }: WorkspaceFrameProps) {
  const t = useTranslations('shell')
  const ui = useTranslations('ui')
  const accounts = useTranslations('accounts')
  const { workspace, client, role } = frame
  const agency = isAgencyRole(role)
  const start = client !== null && !agency ? paths.client(workspace.slug, client.id) : paths.workspace(workspace.slug)
  return (
    <AppShell
      brand={<Brand href={start} />}
      context={<Context frame={frame} note={noteOf(frame, t)} />}
      nav={agency ? agencyNav(frame, current, t) : firmNav(frame, current, t)}
      foot={
        <>
          {preferences !== undefined && (
            <div className="flex flex-wrap gap-2">
              <PreferenceToggles {...preferences} />
            </div>
          )}
          <Link href={paths.profile} className="flex items-center gap-3 no-underline">
            <Avatar name={frame.userName} />
            <span className="min-w-0 text-s">
              <span className="block truncate">{frame.userName}</span>
              <span className="block text-xs text-ink-3">{accounts(`roles.${role}`)}</span>
            </span>
          </Link>
          <div className="-ml-3 flex flex-wrap items-center">
            <SignOutButton to={paths.signIn()} variant="ghost" size="sm">
              {t('signOut')}
            </SignOutButton>
          </div>
          <SmallLinks frame={frame} />
        </>
      }
      labels={{ skip: ui('shell.skip'), nav: ui('shell.nav'), more: ui('shell.more') }}
    >
      <NeedsScript />
      <WaitingAnswers userId={frame.userId} />
      <WaitingFigures userId={frame.userId} />
      <NextPage label={ui('loading')}>{children}</NextPage>
    </AppShell>
  )
}

/** Where else one belongs, what the law asks for, and whom to write to. */
function SmallLinks({ frame: { places, support } }: { frame: Frame }) {
  const t = useTranslations('shell')
  const accounts = useTranslations('accounts')
  const look = 'inline-flex min-h-6 items-center underline underline-offset-4 max-md:min-h-11'
  return (
    <nav aria-label={t('legal')} className="flex flex-wrap gap-x-4 text-xs text-ink-2">
      {places > 1 && (
        <Link href={paths.home} className={look}>
          {t('places')}
        </Link>
      )}
      <Link href={paths.imprint} className={look}>
        {accounts('frame.imprint')}
      </Link>
      <Link href={paths.privacy} className={look}>
        {accounts('frame.privacy')}
      </Link>
      {support !== null && (
        <a href={`mailto:${support}`} className={look}>
          {accounts('frame.support')}
        </a>
      )}
    </nav>
  )
}

/** Which entry is the current one; an overview is so on its own page only. */
function at(current: Place | undefined, entry: Place): Pick<NavItem, 'current' | 'exact'> {
  return current === undefined ? { exact: entry === 'client' || entry === 'clients' } : { current: current === entry }
}

type Words = ReturnType<typeof useTranslations<'shell'>>

function noteOf({ workspace, client, role }: Frame, t: Words): string {
  if (client === null) return t('workspace')
  return t(isAgencyRole(role) ? 'client' : 'firm', { workspace: workspace.name })
}

function Context({ frame: { workspace, client }, note }: { frame: Frame; note: string }) {
  const name = client?.name ?? workspace.name
  return (
    <p className="flex items-center gap-3">
      <Avatar name={name} kind="firm" />
      <span className="min-w-0">
        <span className="line-clamp-3 text-s font-[550] wrap-anywhere hyphens-auto" title={name}>
          {name}
        </span>
        <span className="block text-xs text-ink-3">{note}</span>
      </span>
    </p>
  )
}

function agencyNav({ workspace: { slug }, client }: Frame, current: Place | undefined, t: Words): NavItem[] {
  if (client === null) {
    return [
      { href: paths.workspace(slug), label: t('nav.clients'), icon: <Building2 />, ...at(current, 'clients') },
      {
        href: paths.workspaceSettings(slug),
        label: t('nav.settings'),
        icon: <Settings />,
        ...at(current, 'settings'),
      },
    ]
  }
  return [
    { href: paths.workspace(slug), label: t('nav.back'), icon: <ArrowLeft />, current: false },
    {
      href: paths.client(slug, client.id),
      label: t('nav.overview'),
      icon: <UserRound />,
      ...at(current, 'client'),
    },
    {
      href: paths.assessments(slug, client.id),
      label: t('nav.assessments'),
      short: t('nav.assessmentsShort'),
      icon: <ClipboardList />,
      ...at(current, 'assessments'),
    },
    {
      href: paths.numbers(slug, client.id),
      label: t('nav.impact'),
      icon: <ChartLine />,
      ...at(current, 'numbers'),
    },
    {
      href: paths.clientSettings(slug, client.id),
      label: t('nav.clientSettings'),
      short: t('nav.clientSettingsShort'),
      icon: <Settings />,
      ...at(current, 'client-settings'),
    },
  ]
}

function firmNav({ workspace: { slug }, client }: Frame, current: Place | undefined, t: Words): NavItem[] {
  if (client === null) return []
  return [
    { href: paths.client(slug, client.id), label: t('nav.home'), icon: <House />, ...at(current, 'client') },
    {
      href: paths.assessments(slug, client.id),
      label: t('nav.assessment'),
      short: t('nav.assessmentShort'),
      icon: <ClipboardList />,
      ...at(current, 'assessments'),
    },
    { href: paths.numbers(slug, client.id), label: t('nav.numbers'), icon: <ChartLine />, ...at(current, 'numbers') },
  ]
}
