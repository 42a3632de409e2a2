import { z } from 'zod'
import { headcounts, clientStates } from './model'
import {
  dueChoices,
  filterFields,
  levelChoices,
  measuringChoices,
  movements,
  verdictChoices,
  type PortfolioFilter,
} from './portfolio-filter'
import { isTrade, sections } from './trades'

const sectionKeys = new Set(sections.map(({ key }) => key))

export const Tag = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .regex(/^[^\p{Cc},;]*$/u)

/** A filter as it comes from an address or a request. */
export const FilterInput = z.object({
  state: z.enum(clientStates).optional(),
  verdict: z.enum(verdictChoices).optional(),
  level: z.enum(levelChoices).optional(),
  movement: z.enum(movements).optional(),
  knockout: z
    .string()
    .regex(/^(any|[A-Z0-9-]{1,40})$/)
    .optional(),
  due: z.enum(dueChoices).optional(),
  measuring: z.enum(measuringChoices).optional(),
  trade: z
    .string()
    .refine((key) => isTrade(key) || sectionKeys.has(key), 'unknown_choice')
    .optional(),
  headcount: z.enum(headcounts).optional(),
  consultant: z.union([z.enum(['mine', 'nobody']), z.uuid()]).optional(),
  tag: Tag.optional(),
}) satisfies z.ZodType<PortfolioFilter>

/** What is not a choice of ours is left out, so that a mistyped address shows more rather than nothing. */
export function filterFrom(one: (name: string) => string | undefined): PortfolioFilter {
  const { shape } = FilterInput
  const chosen = filterFields.flatMap((field) => {
    const value = one(field)
    const read = value === undefined ? null : shape[field].safeParse(value)
    return read?.success && read.data !== undefined ? [[field, read.data] as const] : []
  })
  return Object.fromEntries(chosen)
}
