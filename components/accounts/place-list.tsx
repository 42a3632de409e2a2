import Link from 'next/link'
import { Avatar } from '@/components/ui/avatar'
import { ChevronRight } from '@/components/ui/icons'
import type { HomePlace } from '@/lib/accounts/schema'
import { paths } from '@/lib/platform/paths'
import { getText } from '@/lib/text/server'

/** Where a place is. */
export function placePath({ workspace, client }: HomePlace): string {
  return client === null ? paths.workspace(workspace.slug) : paths.client(workspace.slug, client.id)
}

/** Everywhere one belongs, one row each. */
export async function PlaceList({ places }: { places: readonly HomePlace[] }) {
  const t = await getText('accounts')
  return (
    <ul className="rows border-t-2 border-ink">
      {places.map((place) => {
        const { workspace, client, role } = place
        const name = client?.name ?? workspace.name
        const kind = client === null ? t('home.agency') : t('home.clientOf', { workspace: workspace.name })
        return (
          <li key={placePath(place)}>
            <Link
              href={placePath(place)}
              className="flex min-h-16 items-center gap-4 py-3 text-ink no-underline hover:bg-sunk"
            >
              <Avatar name={name} kind="firm" />
              <span className="min-w-0 flex-1">
                <span className="block font-serif text-h4">{name}</span>
                <span className="block text-s text-ink-2">
                  {kind} · {t(`roles.${role}`)}
                </span>
              </span>
              <ChevronRight className="text-ink-3" />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
