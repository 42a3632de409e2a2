/** How many questions somebody dealt with: answered them or said "don't know". */
export function dealtWith({ answered, unknown }: { answered: number; unknown: number }): number {
  return answered + unknown
}

/** Seconds that a question takes on average: about 15 minutes for the full form, about 5 for the short one. */
const secondsPerQuestion = { full: 15, short: 13 }

/** Whole minutes that the questions nobody dealt with yet will take: at least one, and 0 once all are. */
export function minutesLeft(
  count: { asked: number; answered: number; unknown: number },
  form: keyof typeof secondsPerQuestion,
): number {
  const left = Math.max(0, count.asked - dealtWith(count))
  return left === 0 ? 0 : Math.max(1, Math.round((left * secondsPerQuestion[form]) / 60))
}
