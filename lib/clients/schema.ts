import { z } from 'zod'
import { clientRoles } from '@/lib/access/policy'
import { EmailAddress, LocaleWord, ShownName } from '@/lib/workspaces/schema'
import { headcounts, markets, sorts, tagLimit, textLimits } from './model'
import { FilterInput, Tag } from './filter-schema'
import { isTimeZone } from './time-zones'
import { isTrade } from './trades'
import { inputOf } from './view'
import { viewFrom } from './view-from'

/** The first spelling of a word stays. */
function eachOnce(words: string[]): string[] {
  return [...new Map(words.toReversed().map((word) => [word.toLowerCase(), word])).values()].toReversed()
}

export const MasterDataInput = z.object({
  name: ShownName,
  trade: z.string().min(1).refine(isTrade, 'unknown_choice'),
  headcount: z.enum(headcounts),
  market: z.enum(markets),
  /** Place or area in the client's own words; may stay empty. */
  region: z
    .string()
    .trim()
    .max(textLimits.region)
    .regex(/^[^\p{Cc}]*$/u)
    .default(''),
  locale: LocaleWord,
  timeZone: z.string().max(64).refine(isTimeZone, 'unknown_choice'),
  /** Whoever is not (or no longer) of the agency counts as nobody. Left out: as it was. */
  consultantId: z.uuid().nullable().optional(),
  /** Left out: as they were. */
  tags: z.array(Tag).max(tagLimit).transform(eachOnce).optional(),
})
export type MasterDataInput = z.infer<typeof MasterDataInput>

export const ClientUpdate = MasterDataInput.extend({ revision: z.coerce.number().int().min(1) })
export type ClientUpdate = z.infer<typeof ClientUpdate>

const View = z.object({
  search: z.string().trim().max(120).optional(),
  sort: z.enum(sorts).default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  filter: FilterInput.default({}),
})

export const ListInput = View.extend({
  cursor: z.string().max(800).optional(),
  limit: z.number().int().min(1).max(100).default(50),
})
export type ListInput = z.infer<typeof ListInput>

/** The parameters of the list's address, read as the list reads them; a place in it means nothing to a table. */
export const ExportInput = z.looseObject({ locale: LocaleWord }).transform(({ locale, ...params }) => {
  const words = Object.entries(params).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  const view = viewFrom(Object.fromEntries(words) as Record<string, string>)
  return { ...View.parse(inputOf({ ...view, cursor: null })), locale }
})
export type ExportInput = z.infer<typeof ExportInput>

export const PersonRole = z.object({ membershipId: z.uuid(), role: z.enum(clientRoles) })

export const PersonInvitation = z.object({ name: ShownName, email: EmailAddress, role: z.enum(clientRoles) })
