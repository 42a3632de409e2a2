import { isIP } from 'node:net'
import { env } from '@/lib/platform/env'
import { AppError } from '@/lib/platform/errors'
import { peerHeader } from '@/lib/platform/peer'

type HeaderList = { get(name: string): string | null }

/**
 * Network address for rate limits. Every proxy adds whom it heard from at the end of X-Forwarded-For; as many entries
 * as there are proxies of our own are true, everything before them is the sender's own word.
 */
export function addressOf(headers: HeaderList, proxies = env().TRUSTED_PROXIES): string {
  const told = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const chain = [...told, headers.get(peerHeader) ?? '']
  const address = chain.at(-1 - proxies) ?? ''
  return isIP(address) === 0 ? 'unknown' : address
}

/** Writes come from our own pages only. A missing Origin is a refusal too: browsers send it with every write. */
export function requireOwnOrigin(headers: HeaderList): void {
  if (headers.get('origin') !== new URL(env().NEXTAUTH_URL).origin) throw new AppError('forbidden', 'origin')
}
