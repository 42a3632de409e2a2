import { load, wrongAnswers, type Aim, type Load } from './load'
import { median, spread } from './statistics'

/** Two sides in turns, so that a machine that gets slower meanwhile slows both. */

export type Effort = { readonly rounds: number; readonly seconds: number }
export type Side = {
  readonly p50: number
  readonly rate: number
  readonly bytes: number
  readonly wrong: number
  /** By status, round by round. */
  readonly answers: readonly Load['answers'][]
}
export type Comparison = {
  readonly connections: number
  readonly ours: Side
  readonly control: Side
  /** Ours in times of the control: more is slower. By p50 at one connection, else by requests per second. */
  readonly ratio: number
  /** How far the control's rounds lie apart, as a share of their middle. */
  readonly spread: number
  /** Times that all rounds were done again because the control was unsteady. */
  readonly repeated: number
}

/** From here on the control says more about the machine than about the product. */
const unsteady = 0.25
const mostRepeats = 2

/** @param connections 1 for how long one takes, 32 for how many are answered */
export async function compare(ours: Aim, control: Aim, connections: number, effort: Effort): Promise<Comparison> {
  for (const aim of [control, ours]) await load(aim, connections, Math.min(2, effort.seconds))
  for (let repeated = 0; ; repeated += 1) {
    const runs = await inTurns(ours, control, connections, effort)
    const decisive = connections === 1 ? ('p50' as const) : ('rate' as const)
    const apart = spread(runs.control.map((run) => run[decisive]))
    if (apart > unsteady && repeated < mostRepeats) continue
    const [mine, theirs] = [sideOf(runs.ours), sideOf(runs.control)]
    const ratio = connections === 1 ? mine.p50 / theirs.p50 : theirs.rate / mine.rate
    return { connections, ours: mine, control: theirs, ratio, spread: apart, repeated }
  }
}

/** One connection for how long it takes, 32 for how many are answered. */
export async function compareBoth(ours: Aim, control: Aim, effort: Effort): Promise<Comparison[]> {
  return [await compare(ours, control, 1, effort), await compare(ours, control, 32, effort)]
}

async function inTurns(ours: Aim, control: Aim, connections: number, { rounds, seconds }: Effort) {
  const runs: { ours: Load[]; control: Load[] } = { ours: [], control: [] }
  for (let round = 0; round < rounds; round += 1) {
    runs.control.push(await load(control, connections, seconds))
    runs.ours.push(await load(ours, connections, seconds))
  }
  return runs
}

function sideOf(runs: readonly Load[]): Side {
  return {
    p50: median(runs.map(({ p50 }) => p50)),
    rate: median(runs.map(({ rate }) => rate)),
    bytes: runs.at(-1)?.bytes ?? 0,
    answers: runs.map(({ answers }) => answers),
    wrong: runs.reduce((sum, run) => sum + wrongAnswers(run), 0),
  }
}
