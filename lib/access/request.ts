import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'

type HeaderList = { get(name: string): string | null }

/** Network address for rate limits: the last hop, since earlier entries are the sender's own words. */
export function addressOf(headers: HeaderList): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}

/** Writes come from our own pages only. A missing Origin is a refusal too: browsers send it with every write. */
export function requireOwnOrigin(headers: HeaderList): void {
  if (headers.get('origin') !== new URL(env().NEXTAUTH_URL).origin) throw new AppError('forbidden', 'origin')
}
