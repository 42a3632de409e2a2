/** Which of two taps on one question stands: docs/decisions/006-answers-by-device-sequence.md. */

/** Milliseconds. Shorter waits are the page's own work before it sends: such a tap was made when it arrived. */
export const shortWait = 500

/**
 * When a tap that waited on its device was made, by the server's clock; null where it did not wait. `waited` is a
 * length of time in milliseconds, so a device whose clock is wrong says it all the same. The moment is never after
 * the tap's arrival and never before the round began.
 */
export function momentOfTap(waited: number, arrival: Date, roundBegan: Date): Date | null {
  if (waited < shortWait) return null
  const moment = Math.max(roundBegan.getTime(), arrival.getTime() - waited)
  return new Date(Math.min(moment, arrival.getTime()))
}

type ArrivingTap = { device: string; sequence: number; tappedAt: Date | null }
/** `at`: when it arrived; `tappedAt` only where it waited. */
type StandingTap = { device: string; at: Date; tappedAt: Date | null }

/**
 * Whether a tap comes too late to stand: its own device has sent a later one (`newest`: the highest number among the
 * others of that device on that question, 0 for none), or it waited and another device was tapped after it.
 */
export function isOvertaken(tap: ArrivingTap, standing: StandingTap | undefined, newest: number): boolean {
  if (newest >= tap.sequence) return true
  if (standing === undefined || standing.device === tap.device || tap.tappedAt === null) return false
  return tap.tappedAt.getTime() < (standing.tappedAt ?? standing.at).getTime()
}
