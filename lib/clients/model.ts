import type { InvitationLine, Person } from '@/lib/workspaces/model'

/** What is kept; `review_due` is derived from the review date. */
export const keptStates = ['new', 'invited', 'answering', 'awaiting_confirmation', 'submitted'] as const
export type KeptState = (typeof keptStates)[number]
export const clientStates = [...keptStates, 'review_due'] as const
export type ClientState = (typeof clientStates)[number]

export const sorts = ['name', 'verdict', 'readiness', 'review'] as const
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
  /** All clients of the workspace by state, whatever is searched. */
  counts: Record<ClientState, number>
}

export type MasterData = {
  name: string
  trade: string
  headcount: string
  market: string
  region: string
  locale: string
  timeZone: string
}

export type ClientDetails = MasterData & { id: string; revision: number; createdAt: Date; summary: ClientRow }

export type ClientPeople = { members: Person[]; invitations: InvitationLine[] }
