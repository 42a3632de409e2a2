import type { PartName } from '@/scripts/lib/bench-request.mjs'
import type { Comparison } from './compare'
import type { Stage } from './stage'

/** One line of the table. */
export type Row = {
  readonly what: string
  readonly goal: string
  readonly measured: string
  /** 'open': not there yet, or not made at these sizes. 'known': a number without a goal. */
  readonly met: 'yes' | 'no' | 'open' | 'known'
  readonly figures?: unknown
}
export type Part = { readonly name: PartName; readonly run: (stage: Stage) => Promise<Row[]> }

export function met(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no'
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`
}

/** Both numbers and their ratio; what was not answered rightly, or came off an unsteady machine, says so. */
export function told({ connections, ours, control, ratio, spread, repeated }: Comparison): string {
  const numbers =
    connections === 1
      ? `${ours.p50.toFixed(2)} / ${control.p50.toFixed(2)} ms`
      : `${ours.rate.toFixed(0)} / ${control.rate.toFixed(0)} per s at ${connections}`
  const wrong = ours.wrong + control.wrong
  return [
    `${times(ratio)} (${numbers})`,
    ...(wrong > 0 ? [`${wrong} wrong answers`] : []),
    ...(spread > 0.25 ? [`control unsteady by ${(spread * 100).toFixed(0)} %`] : []),
    ...(repeated > 0 ? [`repeated ${repeated} ×`] : []),
  ].join(', ')
}

/** A goal as a ratio, held by every load that was measured. */
export function ratioRow(what: string, most: number, goal: string, compared: readonly Comparison[]): Row {
  const held = compared.every(({ ratio, ours, control }) => ratio <= most && ours.wrong + control.wrong === 0)
  return { what, goal, measured: compared.map(told).join('; '), met: met(held), figures: compared }
}

export function openRow(what: string, goal: string, why: string): Row {
  return { what, goal, measured: why, met: 'open' }
}
