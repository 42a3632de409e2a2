'use client'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Alert } from '@/components/ui/alert'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/platform/paths'
import { onStoredFigures, storedFigurePlaces, type FigurePlace } from './figure-storage'
import { FigureTrouble } from './figure-trouble'
import { countUndecided, useFigures } from './use-figures'
import { useReader } from './use-reader'

/** Sends figures that still wait on this device, from whatever page their owner is on, and says so. */
export function WaitingFigures({ userId }: { userId: string }) {
  const [found] = useState(() => collectPlaces(userId))
  const places = useSyncExternalStore(onStoredFigures, found, () => nowhere)
  const path = usePathname()
  return places
    .filter(({ workspace, client }) => path !== paths.numberEntry(workspace, client))
    .map((place) => <WaitingPlace key={`${place.workspace}.${place.client}`} place={place} />)
}

const nowhere: readonly FigurePlace[] = []

/** Once found a place stays, so that it can say that its figures have arrived. */
function collectPlaces(userId: string): () => readonly FigurePlace[] {
  let places = nowhere
  return () => {
    const added = storedFigurePlaces(userId).filter(
      ({ workspace, client }) => !places.some((place) => place.workspace === workspace && place.client === client),
    )
    if (added.length > 0) places = [...places, ...added]
    return places
  }
}

function WaitingPlace({ place }: { place: FigurePlace }) {
  const { t } = useReader('')
  const router = useRouter()
  const figures = useFigures(place)
  const [before] = useState(figures.arrived)
  const { arrived } = figures
  // what arrives changes what the page says
  useEffect(() => {
    if (arrived !== before) router.refresh()
  }, [router, arrived, before])
  const undecided = countUndecided(figures)
  if (undecided > 0) {
    return (
      <Alert
        tone="error"
        className="mt-4 mb-6"
        title={t('trouble.refused', { count: undecided })}
        next={<TextLink href={paths.numberEntry(place.workspace, place.client)}>{t('trouble.toEntry')}</TextLink>}
      />
    )
  }
  return <FigureTrouble figures={figures} className="mt-4 mb-6" />
}
