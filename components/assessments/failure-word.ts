import type { Failure, Outcome } from '@/lib/access/outcome'

/** Why an action did not happen; `offline` when the server could not be asked. */
export type FailedAction = Failure | 'offline'

/** The few kinds of failure that read differently; everything else is "try again". */
export function failureWord(failure: FailedAction): 'signedOut' | 'conflict' | 'noOwner' | 'offline' | 'again' {
  if (failure === 'offline') return 'offline'
  if (failure.reason === 'no_owner') return 'noOwner'
  if (failure.code === 'unauthenticated') return 'signedOut'
  return failure.code === 'conflict' ? 'conflict' : 'again'
}

/** null: it happened. An action that could not be asked for answers null itself. */
export function failureIn(outcome: Outcome<unknown> | null): FailedAction | null {
  if (outcome === null) return 'offline'
  return outcome.ok ? null : outcome.error
}
