export type WaageSide = 'pro' | 'contra'

/** One argument as the picture needs it; contributions are points of its side's mean, 0–100. */
export type WaageArgument = {
  key: string
  side: WaageSide
  title: string
  /** 0–5. */
  weight: number
  /** 0–1; null is unanswered. */
  strength: number | null
  contribution: number | null
  /** The contribution as its measurements have it; left out or null where nothing was measured. */
  evidenced?: number | null | undefined
  /** A short word beneath the title: "bestätigt, belegt 6,4". */
  note?: string | undefined
  /** Where it is explained, if not in place. */
  href?: string | undefined
}

export type Answered = WaageArgument & { contribution: number }
export type Bar = { believed: number; evidenced: number | null; full: number; exceeds: boolean }

/** One side's arguments, strongest first, and apart from them those nobody has answered. */
export function sideOf(
  argumentList: readonly WaageArgument[],
  side: WaageSide,
): { answered: Answered[]; unanswered: WaageArgument[] } {
  const mine = argumentList.filter((argument) => argument.side === side)
  return {
    answered: mine.filter(isAnswered).toSorted((a, b) => b.contribution - a.contribution),
    unanswered: mine.filter((argument) => !isAnswered(argument)),
  }
}

function isAnswered(argument: WaageArgument): argument is Answered {
  return argument.contribution !== null
}

/** The longest bar of both sides, believed or evidenced: the one scale they share. */
export function longestBar(argumentList: readonly WaageArgument[]): number {
  return Math.max(
    0,
    ...argumentList.map(({ contribution, evidenced }) =>
      contribution === null ? 0 : Math.max(contribution, evidenced ?? 0),
    ),
  )
}

/** A bar's parts as shares 0–1 of the longest. */
export function barOf({ contribution, evidenced }: Pick<Answered, 'contribution' | 'evidenced'>, longest: number): Bar {
  const share = (points: number) => (longest > 0 ? Math.min(1, Math.max(0, points / longest)) : 0)
  const believed = share(contribution)
  const measured = evidenced === undefined || evidenced === null ? null : share(evidenced)
  return {
    believed,
    evidenced: measured,
    full: Math.max(believed, measured ?? 0),
    exceeds: measured !== null && measured > believed,
  }
}

/** What the unlabelled rest adds up to. */
export function sumOf(rest: readonly Answered[]): number {
  return rest.reduce((sum, argument) => sum + argument.contribution, 0)
}
