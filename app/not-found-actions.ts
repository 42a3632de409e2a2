'use server'
import { accountAction } from '@/lib/access/entry'
import type { Outcome } from '@/lib/access/outcome'
import { readHome } from '@/lib/accounts/operations'
import type { HomePlace } from '@/lib/accounts/schema'

const read = accountAction(readHome)

/** Everywhere the signed-in person belongs. */
export async function readPlacesAction(): Promise<Outcome<{ places: readonly HomePlace[] }>> {
  return read({})
}
