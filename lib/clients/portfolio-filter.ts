import type { ClientState, headcounts } from './model'

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

export type PortfolioFilter = {
  state?: ClientState | undefined
  verdict?: (typeof verdictChoices)[number] | undefined
  level?: (typeof levelChoices)[number] | undefined
  movement?: Movement | undefined
  /** A knock-out that is active, or 'any' of them. */
  knockout?: string | undefined
  due?: (typeof dueChoices)[number] | undefined
  measuring?: (typeof measuringChoices)[number] | undefined
  /** A trade, or the letter of a section. */
  trade?: string | undefined
  headcount?: (typeof headcounts)[number] | undefined
  /** 'mine', 'nobody', or somebody of the agency. */
  consultant?: string | undefined
  tag?: string | undefined
}

/** In the order in which they are shown. */
export const filterFields = [
  'state',
  'verdict',
  'level',
  'movement',
  'knockout',
  'due',
  'measuring',
  'trade',
  'headcount',
  'consultant',
  'tag',
] as const satisfies readonly (keyof PortfolioFilter)[]
export type FilterField = (typeof filterFields)[number]

/** The fields that narrow, in one order: two filters that say the same are the same. */
export function narrowing(filter: PortfolioFilter): [FilterField, string][] {
  return filterFields.flatMap((field): [FilterField, string][] => {
    const value = filter[field]
    return value === undefined ? [] : [[field, value]]
  })
}
