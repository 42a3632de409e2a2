import type { ClientRow, ClientState, KeptState, MasterData } from './model'
import { keptStates } from './model'

/** From "decide nothing yet" to "go": the order of the verdict column. 0 stands for none yet. */
const verdictOrder = ['OPEN', 'NOT_NOW', 'NO', 'MAYBE_SMALL', 'MAYBE', 'PREPARE', 'YES']

export function verdictRank(verdict: string | null): number {
  return verdict === null ? 0 : verdictOrder.indexOf(verdict) + 1
}

/** Sort key where there is no readiness: below every value. */
export const noReadiness = -1

/** Sort key where there is no change yet: below every value. */
export const noChange = -1000

/** Sort key where there is no review date, or nothing that could go stale: after every date. */
export const never = new Date('9999-12-31T00:00:00Z')

const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th' }

/** Lower case without accents, so that "Öhler" stands beside "Ohler" whatever the server's collation is. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll(/[ßæœøłđðþ]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const spellings: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' }

/** "Zürich" as "zuerich", for those who type without umlauts. */
function spelledOut(text: string): string {
  const small = text.normalize('NFC').toLowerCase()
  return fold(small.replaceAll(/[äöü]/g, (letter) => spellings[letter] ?? letter))
}

/** A folded text without signs, so that "Bad-Ischl" is two words. */
export function plainWords(folded: string): string {
  return folded.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
}

/** What the list is searched by: every word of name and region once, behind a space, folded and with umlauts spelled out. */
export function searchTextOf({ name, region }: Pick<MasterData, 'name' | 'region'>): string {
  const texts = [name, region].flatMap((text) => [fold(text), spelledOut(text)])
  const words = texts.flatMap((text) => `${text} ${plainWords(text)}`.split(' '))
  return ` ${[...new Set(words.filter(Boolean))].join(' ')}`
}

/** What the summary row repeats of the master data. */
export function namesOf(data: Pick<MasterData, 'name' | 'trade' | 'headcount' | 'region'>) {
  const { name, trade, headcount } = data
  return { name, sortName: fold(name), searchText: searchTextOf(data), trade, headcount }
}

/** The calendar day of a moment (UTC midnight), as date columns hold it. */
export function dayOf(moment: Date): Date {
  return new Date(`${moment.toISOString().slice(0, 10)}T00:00:00Z`)
}

/** Where the days of lists over many clients are counted: the zone in which all other times are shown as well. */
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', dateStyle: 'short' })

/** When something last happened, with the day that lists show and sort by: shortly after midnight it is the new one. */
export function activity(moment: Date): { lastActivityAt: Date; activityOn: Date } {
  return { lastActivityAt: moment, activityOn: new Date(`${calendar.format(moment)}T00:00:00Z`) }
}

/** A submitted client whose review date has come is due; while answers come in, it is answering. */
export function shownState(kept: string, reviewOn: Date | null, now: Date): ClientState {
  const state: KeptState = keptStates.find((word) => word === kept) ?? 'new'
  return state === 'submitted' && reviewOn !== null && reviewOn <= now ? 'review_due' : state
}

type StoredRow = Omit<ClientRow, 'id' | 'state' | 'overdue'> & { clientId: string; state: string }

export function toRow(row: StoredRow, now: Date): ClientRow {
  const { clientId, name, trade, headcount, answered, asked, unknown, onBehalf, assessmentId } = row
  const { verdict, readiness, level, balance, submittedAt, reviewOn } = row
  const state = shownState(row.state, reviewOn, now)
  const overdue = state === 'review_due' && reviewOn !== null && reviewOn < dayOf(now)
  const facts = { id: clientId, name, trade, headcount, state, answered, asked, unknown, onBehalf, assessmentId }
  return { ...facts, verdict, readiness, level, balance, submittedAt, reviewOn, overdue }
}
