import type { InvitationLine, Person } from '@/lib/workspaces/model'

/** What is kept; `review_due` is derived from the review date. */
export const keptStates = ['new', 'invited', 'joined', 'answering', 'awaiting_confirmation', 'submitted'] as const
export type KeptState = (typeof keptStates)[number]
export const clientStates = [...keptStates, 'review_due'] as const
export type ClientState = (typeof clientStates)[number]

export const sorts = ['name', 'state', 'verdict', 'readiness', 'review'] as const
export type Sort = (typeof sorts)[number]
export type Direction = 'asc' | 'desc'

export const headcounts = ['1', '2-5', '6-9', '10-49', '50-249', '250+'] as const
export const markets = ['b2b', 'b2c', 'both'] as const

/** One row of the client list. Missing is null, never zero. */
export type ClientRow = {
  id: string
  name: string
  trade: string
  headcount: string
  state: ClientState
  answered: number
  asked: number
  /** Left at "don't know": dealt with, not answered. */
  unknown: number
  /** Of both, filled in by an adviser. */
  onBehalf: number
  assessmentId: string | null
  verdict: string | null
  readiness: number | null
  /** 1–4 */
  level: number | null
  /** −100…100 */
  balance: number | null
  submittedAt: Date | null
  reviewOn: Date | null
  /** The review date has passed. */
  overdue: boolean
}

export type ClientList = {
  rows: ClientRow[]
  previous: string | null
  next: string | null
  /** Clients that match search and state, on all pages. */
  total: number
  /** How many of them stand before the first row of this page. */
  before: number
  /** Clients that match the search, by state. */
  counts: Record<ClientState, number>
}

export const masterDataFields = ['name', 'trade', 'headcount', 'market', 'region', 'locale', 'timeZone'] as const
export type MasterData = Record<(typeof masterDataFields)[number], string>

export type ClientDetails = MasterData & { id: string; revision: number; createdAt: Date; summary: ClientRow }

export type ClientPeople = { members: Person[]; invitations: InvitationLine[] }
