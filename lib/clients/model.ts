import type { CatalogueNames } from '@/lib/catalogues/names'
import type { InvitationLine, Person } from '@/lib/workspaces/model'

/** What is kept; `review_due` is derived from the review date. */
export const keptStates = ['new', 'invited', 'joined', 'answering', 'awaiting_confirmation', 'submitted'] as const
export type KeptState = (typeof keptStates)[number]
export const clientStates = [...keptStates, 'review_due'] as const
export type ClientState = (typeof clientStates)[number]

export const sorts = ['name', 'state', 'verdict', 'readiness', 'change', 'activity', 'review'] as const
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

/** A submitted round, as the course of a client is drawn. */
export type Round = { on: string; readiness: number | null; balance: number | null; verdict: string }

/** One row of the portfolio: the client with where it is going, who looks after it and what it measures. */
export type PortfolioRow = ClientRow & {
  /** Readiness less the one before, in points; null until there are two. */
  change: number | null
  /** 'up' and 'down' from five points on; 'none' until there are two rounds. */
  movement: string
  previousVerdict: string | null
  /** At most twelve, oldest first. */
  history: Round[]
  /** Score by dimension key, null where it is not known. */
  dimensions: Record<string, number | null>
  /** Keys of those that are active. */
  knockouts: string[]
  /** The day of the last activity, as a midnight UTC. */
  activityOn: Date
  /** Whether anything is measured, and whether the newest figures have grown old. */
  measuring: 'none' | 'current' | 'stale'
  /** Since when they are old. */
  staleOn: Date | null
  /** Name of whoever of the agency looks after the client. */
  consultant: string | null
  tags: string[]
}

export type ClientList = {
  rows: PortfolioRow[]
  previous: string | null
  next: string | null
  /** Clients that match search and filter, on all pages. */
  total: number
  /** How many of them stood before the first row when the page was linked to. */
  before: number
}

/** Characters that fit. */
export const textLimits = { name: 120, region: 80 } as const

/** Tags of one client. */
export const tagLimit = 12

export const masterDataFields = ['name', 'trade', 'headcount', 'market', 'region', 'locale', 'timeZone'] as const
export type MasterData = Record<(typeof masterDataFields)[number], string>

/** Who of the agency looks after a client, and the agency's own words for sorting it. Its people are told neither. */
export type Care = { consultantId: string | null; tags: string[] }

export type ClientDetails = MasterData & Care & { id: string; revision: number; createdAt: Date; summary: ClientRow }

/** A member of the agency, to choose from. */
export type Consultant = { userId: string; name: string }

export type ClientPeople = { members: Person[]; invitations: InvitationLine[] }

/** `total`: all that match; the rows end before that where there are too many. */
export type Exported = { rows: PortfolioRow[]; total: number; names: CatalogueNames; now: Date }
