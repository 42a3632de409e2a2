import { clientStates, keptStates, type ClientState, type Consultant } from './model'
import type { Movement } from './portfolio-filter'
import { movements, verdictChoices } from './portfolio-filter'
import { dayOf } from './summary'

/** One line of the tally: how many clients have this key of this kind. */
export type Counted = { kind: string; key: string; count: number }

/** How the workspace's clients stand, each figure with what it is out of. */
export type Portfolio = {
  clients: number
  states: Record<ClientState, number>
  /** 'none': nothing was submitted yet. */
  verdicts: Record<(typeof verdictChoices)[number], number>
  /** Of those with two rounds; 'none' are all the others. */
  movement: Record<Movement, number>
  /** Reviews of the past and of today, those of the past alone, and those of the next thirty days. */
  reviews: { due: number; overdue: number; soon: number }
  /** Measuring at all, and those of them with old figures alone. */
  measuring: { all: number; stale: number }
  /** What can be filtered by, with how many clients there are of each; `nobody` looks after the rest. */
  choices: {
    levels: Record<string, number>
    headcounts: Record<string, number>
    trades: Record<string, number>
    knockouts: Record<string, number>
    tags: Record<string, number>
    consultants: (Consultant & { count: number })[]
    nobody: number
  }
}

/** The last day that counts as soon, as keys of the tally are written. */
export function soonDay(now: Date): string {
  return new Date(dayOf(now).getTime() + 30 * 86_400_000).toISOString().slice(0, 10)
}

/** Adds the tally up. `consultants`: who is of the agency now; whoever has left counts as nobody. */
export function portfolioOf(tally: readonly Counted[], consultants: readonly Consultant[], now: Date): Portfolio {
  const today = dayOf(now).toISOString().slice(0, 10)
  const kind = (name: string): Record<string, number> =>
    Object.fromEntries(tally.filter((line) => line.kind === name).map(({ key, count }) => [key, count]))
  const days = (name: string, fits: (day: string) => boolean) =>
    sum(tally.filter((line) => line.kind === name && fits(line.key)).map(({ count }) => count))
  const clients = kind('client')[''] ?? 0
  const reviews = {
    due: days('review', (day) => day <= today),
    overdue: days('review', (day) => day < today),
    soon: days('review', (day) => day > today && day <= soonDay(now)),
  }
  const looked = kind('consultant')
  const carers = consultants.map((consultant) => ({ ...consultant, count: looked[consultant.userId] ?? 0 }))
  return {
    clients,
    states: statesOf(kind('state'), reviews.due),
    verdicts: pick(verdictChoices, kind('verdict'), { none: '' }),
    movement: pick(movements, kind('movement')),
    reviews,
    measuring: { all: kind('measuring')[''] ?? 0, stale: days('stale', (day) => day <= today) },
    choices: {
      levels: kind('level'),
      headcounts: kind('headcount'),
      trades: kind('trade'),
      knockouts: kind('knockout'),
      tags: kind('tag'),
      consultants: carers,
      nobody: clients - sum(carers.map(({ count }) => count)),
    },
  }
}

function statesOf(kept: Record<string, number>, due: number): Record<ClientState, number> {
  const counts = pick(keptStates, kept)
  return pick(clientStates, { ...counts, submitted: counts.submitted - due, review_due: due })
}

function pick<K extends string>(
  keys: readonly K[],
  from: Record<string, number>,
  names: Partial<Record<K, string>> = {},
): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, from[names[key] ?? key] ?? 0])) as Record<K, number>
}

function sum(counts: readonly number[]): number {
  return counts.reduce((whole, count) => whole + count, 0)
}
