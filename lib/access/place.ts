import { z } from 'zod'
import { AppError } from '@/lib/platform/errors'

/** A place as it comes from the browser, where a caller's types are only a promise. */
const GivenPlace = z.object({ workspace: z.string().regex(/^[a-z0-9-]{1,40}$/), client: z.uuid().optional() })

/** @throws AppError not_found: an address that cannot be is like one that is not there. */
export function placeOf(given: unknown): z.output<typeof GivenPlace> {
  const place = GivenPlace.safeParse(given)
  if (!place.success) throw new AppError('not_found', 'workspace')
  return place.data
}
