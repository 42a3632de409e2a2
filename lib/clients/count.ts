/** How many questions somebody dealt with: answered them or said "don't know". */
export function dealtWith({ answered, unknown }: { answered: number; unknown: number }): number {
  return answered + unknown
}

/** Seconds that a question takes on average: 57 in about 15 minutes, the short form in about 5. */
const secondsPerQuestion = 15

/** Whole minutes, rounded up, that the questions nobody dealt with yet will take; 0 once all are. */
export function minutesLeft(count: { asked: number; answered: number; unknown: number }): number {
  return Math.ceil((Math.max(0, count.asked - dealtWith(count)) * secondsPerQuestion) / 60)
}
