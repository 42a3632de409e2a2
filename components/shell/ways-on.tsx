'use client'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Outcome } from '@/lib/access/outcome'
import { isAgencyRole } from '@/lib/access/policy'
import type { HomePlace } from '@/lib/accounts/schema'
import { paths } from '@/lib/platform/paths'

export type WaysOnProps = { readPlaces: () => Promise<Outcome<{ places: readonly HomePlace[] }>> }

/**
 * From a page that is not there to those that are: the same entries as in the navigation, place by place. They are
 * fetched once it is seen, because the page travels unseen with every other one.
 */
export function WaysOn({ readPlaces }: WaysOnProps) {
  const t = useTranslations('app.notFound')
  const [places, setPlaces] = useState<readonly HomePlace[]>([])
  useEffect(() => {
    let here = true
    readPlaces().then(
      (outcome) => {
        if (here && outcome.ok) setPlaces(outcome.value.places)
      },
      // without a connection the way to the overview above is enough
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [readPlaces])
  if (places.length === 0) return null
  return (
    <nav aria-label={t('ways')} className="mt-9 max-w-[44rem]">
      <ul className="rows border-t-[1.5px] border-ink">
        {places.map((place) => (
          <Place key={place.client?.id ?? place.workspace.slug} place={place} />
        ))}
      </ul>
    </nav>
  )
}

function Place({ place }: { place: HomePlace }) {
  const entries = useEntries(place)
  return (
    <li className="flex flex-wrap items-center gap-x-6 py-1.5">
      <span className="min-w-0 basis-full font-semibold wrap-anywhere max-sm:pt-2 sm:flex-1 sm:basis-56">
        {place.client?.name ?? place.workspace.name}
      </span>
      {entries.map(({ href, label }) => (
        <Link key={href} href={href} className="inline-flex min-h-11 items-center">
          {label}
        </Link>
      ))}
    </li>
  )
}

function useEntries({ workspace: { slug }, client, role }: HomePlace): { href: string; label: string }[] {
  const t = useTranslations('app.notFound')
  if (client !== null)
    return [
      { href: paths.client(slug, client.id), label: t('start') },
      { href: paths.assessments(slug, client.id), label: t('assessment') },
    ]
  if (!isAgencyRole(role)) return []
  return [
    { href: paths.workspace(slug), label: t('clients') },
    { href: paths.workspaceSettings(slug), label: t('settings') },
  ]
}
