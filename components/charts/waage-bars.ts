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

/** One side's arguments, strongest first; apart from them those that weigh nothing and those nobody has answered. */
export function sideOf(
  argumentList: readonly WaageArgument[],
  side: WaageSide,
): { answered: Answered[]; weightless: Answered[]; unanswered: WaageArgument[] } {
  const mine = argumentList.filter((argument) => argument.side === side)
  const answered = mine.filter(isAnswered)
  return {
    answered: answered.filter(weighs).toSorted((a, b) => b.contribution - a.contribution),
    weightless: answered.filter((argument) => !weighs(argument)),
    unanswered: mine.filter((argument) => !isAnswered(argument)),
  }
}

/** Points that would read "0,0" have no bar to draw. */
function weighs({ contribution, evidenced }: Answered): boolean {
  return Math.max(contribution, evidenced ?? 0) >= 0.05
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
