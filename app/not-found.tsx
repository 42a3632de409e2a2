import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/shell/not-found-page'
import { currentSessionId } from '@/lib/access/session'
import { getText } from '@/lib/text/server'
import { readPlacesAction } from './not-found-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: `${(await getText('app'))('notFound.page')} · Lotse` } }
}

/** Travels with every page, so it is a reference to what the browser has, and asks the cookie alone who is signed in. */
export default async function NotFound() {
  return <NotFoundPage readPlaces={(await currentSessionId()) === null ? null : readPlacesAction} />
}
