import { z } from 'zod'
import { clientStates, headcounts } from './model'
import { sections, isTrade } from './trades'

/** What the list of clients is narrowed by. Every field alone and all of them together; what is left out narrows nothing. */

export const verdictWords = ['YES', 'PREPARE', 'MAYBE', 'MAYBE_SMALL', 'NO', 'NOT_NOW', 'OPEN'] as const
/** 'none': nothing was submitted yet. */
export const verdictChoices = [...verdictWords, 'none'] as const
export const levelChoices = ['1', '2', '3', '4'] as const
export const movements = ['up', 'down', 'same', 'none'] as const
export type Movement = (typeof movements)[number]
/** 'soon': within the next thirty days. 'due' holds those that are overdue as well. */
export const dueChoices = ['due', 'overdue', 'soon'] as const
/** Whether somebody measures: with figures of late, with old ones alone, or not at all. */
export const measuringChoices = ['current', 'stale', 'none'] as const

const sectionKeys = new Set(sections.map(({ key }) => key))

export const Tag = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .regex(/^[^\p{Cc},;]*$/u)

export const PortfolioFilter = z.object({
  state: z.enum(clientStates).optional(),
  verdict: z.enum(verdictChoices).optional(),
  level: z.enum(levelChoices).optional(),
  movement: z.enum(movements).optional(),
  /** A knock-out that is active, or 'any' of them. */
  knockout: z
    .string()
    .regex(/^(any|[A-Z0-9-]{1,40})$/)
    .optional(),
  due: z.enum(dueChoices).optional(),
  measuring: z.enum(measuringChoices).optional(),
  /** A trade, or the letter of a section. */
  trade: z
    .string()
    .refine((key) => isTrade(key) || sectionKeys.has(key), 'unknown_choice')
    .optional(),
  headcount: z.enum(headcounts).optional(),
  /** 'mine', 'nobody', or somebody of the agency. */
  consultant: z.union([z.enum(['mine', 'nobody']), z.uuid()]).optional(),
  tag: Tag.optional(),
})
export type PortfolioFilter = z.infer<typeof PortfolioFilter>

export const filterFields = PortfolioFilter.keyof().options
export type FilterField = (typeof filterFields)[number]

/** The fields that narrow, in one order: two filters that say the same are the same. */
export function narrowing(filter: PortfolioFilter): [FilterField, string][] {
  return filterFields.flatMap((field): [FilterField, string][] => {
    const value = filter[field]
    return value === undefined ? [] : [[field, value]]
  })
}

/** What is not a choice of ours is left out, so that a mistyped address shows more rather than nothing. */
export function filterFrom(one: (name: string) => string | undefined): PortfolioFilter {
  const { shape } = PortfolioFilter
  const chosen = filterFields.flatMap((field) => {
    const value = one(field)
    const read = value === undefined ? null : shape[field].safeParse(value)
    return read?.success && read.data !== undefined ? [[field, read.data] as const] : []
  })
  return Object.fromEntries(chosen)
}
