import 'server-only'
import { headers } from 'next/headers'
import type { z } from 'zod'
import type { VisitorOperation } from '@/lib/access/operation'
import { addressOf } from '@/lib/access/request'
import { now } from '@/lib/platform/clock'

/** A public page's data. Null when the address itself makes no sense, such as a secret with a letter missing. */
export async function loadPublicPage<S extends z.ZodType, Output>(
  operation: VisitorOperation<S, Output>,
  input: unknown,
): Promise<Output | null> {
  const parsed = operation.input.safeParse(input)
  if (!parsed.success) return null
  return operation.run({ now: now(), address: addressOf(await headers()) }, parsed.data)
}
