import { z } from 'zod'
import { clientRoles } from '@/lib/access/policy'
import { EmailAddress, LocaleWord, ShownName } from '@/lib/workspaces/schema'
import { clientStates, headcounts, markets, sorts } from './model'
import { isTimeZone } from './time-zones'
import { isTrade } from './trades'

export const MasterDataInput = z.object({
  name: ShownName,
  trade: z.string().min(1).refine(isTrade, 'unknown_choice'),
  headcount: z.enum(headcounts),
  market: z.enum(markets),
  /** Place or area in the client's own words; may stay empty. */
  region: z
    .string()
    .trim()
    .max(80)
    .regex(/^[^\p{Cc}]*$/u)
    .default(''),
  locale: LocaleWord,
  timeZone: z.string().max(64).refine(isTimeZone, 'unknown_choice'),
})
export type MasterDataInput = z.infer<typeof MasterDataInput>

export const ClientUpdate = MasterDataInput.extend({ revision: z.coerce.number().int().min(1) })
export type ClientUpdate = z.infer<typeof ClientUpdate>

export const ListInput = z.object({
  search: z.string().trim().max(120).optional(),
  sort: z.enum(sorts).default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  state: z.enum(clientStates).optional(),
  cursor: z.string().max(600).optional(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type ListInput = z.infer<typeof ListInput>

export const PersonRole = z.object({ membershipId: z.uuid(), role: z.enum(clientRoles) })

export const PersonInvitation = z.object({ name: ShownName, email: EmailAddress, role: z.enum(clientRoles) })
