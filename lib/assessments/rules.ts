import { createHash } from 'node:crypto'
import { isAgencyRole, can, type Role } from '@/lib/access/policy'
import { canonicalJson } from '@/lib/catalogues/hash'
import type { AnswerValue, Question } from '@/lib/catalogues/question-schema'
import type { CatalogueDocument } from '@/lib/catalogues/schema'
import { reaches } from '@/lib/scoring/numbers'
import { progress, type Progress } from '@/lib/scoring/progress'
import type { Answers, Form, Result } from '@/lib/scoring/schema'
import type { AssessmentState, Side, Voice } from './schema'

type Stages = { submittedAt: Date | null; confirmationRequestedAt: Date | null }

export function stateOf({ submittedAt, confirmationRequestedAt }: Stages): AssessmentState {
  if (submittedAt) return 'submitted'
  return confirmationRequestedAt ? 'awaiting_confirmation' : 'open'
}

export function sideOf(role: Role): Side {
  return isAgencyRole(role) ? 'agency' : 'client'
}

/** null: this role seals no gut feeling. */
export function voiceOf(role: Role): Voice | null {
  if (!can(role, 'gut-feeling.seal')) return null
  if (isAgencyRole(role)) return 'adviser'
  return role === 'client_owner' ? 'owner' : 'third'
}

/** Some answers are for the firm's owner and the agency only. */
export function maySee(question: Question, role: Role): boolean {
  return question.visibleTo === 'client' || isAgencyRole(role) || role === 'client_owner'
}

export type MasterData = { market: string; trade: string; headcount: string }

/** What the client's master data say to a question that is only confirmed; null where they fit no option. */
export function suggestionFor(question: Question, masterData: MasterData): AnswerValue | null {
  if (question.masterData === undefined || question.kind !== 'choice') return null
  const value = masterData[question.masterData]
  return question.options.some(({ key }) => key === value) ? value : null
}

/**
 * What stands in for answers until somebody gives or confirms them, where it is decided which questions are put and
 * how: last time's answers, and over them the master data. Scored are the stored answers alone.
 */
export function assumptions(catalogue: CatalogueDocument, masterData: MasterData, last: Answers = {}): Answers {
  const suggested = catalogue.questions.flatMap((question): [string, AnswerValue][] => {
    const value = suggestionFor(question, masterData)
    return value === null ? [] : [[question.key, value]]
  })
  return { ...last, ...Object.fromEntries(suggested) }
}

/** Progress with the questions that assumptions bring about, counting only what somebody answered or confirmed. */
export function progressOf(catalogue: CatalogueDocument, answers: Answers, form: Form, assumed: Answers): Progress {
  return progress(catalogue, answers, form, { ...assumed, ...answers })
}

export type StandingAnswer = { questionKey: string; value: AnswerValue | null; revision: number }

/** sha-256 in hex of all answers that stand: equal only where nothing changed in between. */
export function answersHash(answers: readonly StandingAnswer[]): string {
  const lines = answers
    .map(({ questionKey, value, revision }) => [questionKey, value, revision] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(canonicalJson(lines)).digest('hex')
}

/** The month on the client's calendar, as YYYY-MM. */
export function monthOn(moment: Date, timeZone: string): string {
  return dayOn(moment, timeZone).slice(0, 7)
}

/** The day on the client's calendar, as YYYY-MM-DD. */
export function dayOn(moment: Date, timeZone: string): string {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return new Intl.DateTimeFormat('en-CA', parts).format(moment)
}

/** Months until the verdict is looked at again: sooner where a knock-out may be lifted meanwhile. docs/scoring.md §d */
export function reviewMonths({ verdicts, thresholds }: CatalogueDocument, { verdict, knockouts }: Result): number {
  const months = verdicts[verdict].reviewMonths
  const liftable = knockouts.some(({ state, structural }) => state === 'active' && !structural)
  return liftable ? Math.min(months, thresholds.liftReviewMonths ?? months) : months
}

/** The day on the client's calendar that many months after a moment, as YYYY-MM-DD; never beyond the month's end. */
export function reviewDay(submittedAt: Date, timeZone: string, months: number): string {
  const [year = 0, month = 1, day = 1] = dayOn(submittedAt, timeZone).split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

type Balanced = Pick<Result, 'B' | 'Blo' | 'Bhi' | 'coverage'>
type BalanceShown = { value: number | null; lo: number | null; hi: number | null }

/** The balance with its interval; open while too little is answered to show one. Source: docs/scoring.md §b. */
export function shownBalance(
  { B, Blo, Bhi, coverage }: Balanced,
  thresholds: Pick<CatalogueDocument['thresholds'], 'coverage'> | undefined,
): BalanceShown {
  if (thresholds === undefined || !reaches(coverage, thresholds.coverage)) return { value: null, lo: null, hi: null }
  return { value: B, lo: Blo, hi: Bhi }
}
