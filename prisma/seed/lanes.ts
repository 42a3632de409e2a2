/** Firms' threads at once: more would only wait for each other on two processors. */
const lanes = 4

/** Works through a list, some at a time; the answers keep the list's order. */
export async function inLanes<T, R>(list: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  const waiting = list.entries()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const [place, item] of waiting) answers[place] = await work(item)
    }),
  )
  return answers
}
