import type { ClientRow, ClientState, KeptState, MasterData } from './model'
import { keptStates } from './model'

/** From "decide nothing yet" to "go": the order of the verdict column. 0 stands for none yet. */
const verdictOrder = ['OPEN', 'NOT_NOW', 'NO', 'MAYBE_SMALL', 'MAYBE', 'PREPARE', 'YES']

export function verdictRank(verdict: string | null): number {
  return verdict === null ? 0 : verdictOrder.indexOf(verdict) + 1
}

/** Sort key where there is no readiness: below every value. */
export const noReadiness = -1

/** Sort key where there is no review date: after every date. */
export const noReview = new Date('9999-12-31T00:00:00Z')

const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th' }

/** Lower case without accents, so that "Öhler" stands beside "Ohler" whatever the server's collation is. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll(/[ßæœøłđðþ]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** What the summary row repeats of the master data. */
export function namesOf({ name, trade, headcount }: Pick<MasterData, 'name' | 'trade' | 'headcount'>) {
  return { name, sortName: fold(name), trade, headcount }
}

/** The calendar day of a moment (UTC midnight), as date columns hold it. */
export function dayOf(moment: Date): Date {
  return new Date(`${moment.toISOString().slice(0, 10)}T00:00:00Z`)
}

/** A submitted client whose review date has come is due; while answers come in, it is answering. */
export function shownState(kept: string, reviewOn: Date | null, now: Date): ClientState {
  const state: KeptState = keptStates.find((word) => word === kept) ?? 'new'
  return state === 'submitted' && reviewOn !== null && reviewOn <= now ? 'review_due' : state
}

type StoredRow = Omit<ClientRow, 'id' | 'state' | 'overdue'> & { clientId: string; state: string }

export function toRow({ clientId, state, ...row }: StoredRow, now: Date): ClientRow {
  const shown = shownState(state, row.reviewOn, now)
  const overdue = shown === 'review_due' && row.reviewOn !== null && row.reviewOn < dayOf(now)
  return { ...row, id: clientId, state: shown, overdue }
}
