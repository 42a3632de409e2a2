import type { PeriodState, SeriesPoint } from './aggregate'

/** Indicators that are worked out from others. Source: docs/scoring.md §g. */

export type CostParts = {
  /** Hours spent, money spent and the ratio whose numerator are influenced customers: the same periods, in one order. */
  hours: readonly SeriesPoint[]
  cash: readonly SeriesPoint[]
  influenced: readonly SeriesPoint[]
}

/**
 * (hours × hourly cost + cash) / influenced customers, in money per customer. Null where nobody was influenced, a part
 * is missing or the hourly cost is not known. A period's state is that of its least complete part.
 */
export function costPerInfluencedCustomer(parts: CostParts, hourlyCost: number | null): SeriesPoint[] {
  const cash = new Map(parts.cash.map((point) => [point.period, point]))
  const influenced = new Map(parts.influenced.map((point) => [point.period, point]))
  return parts.hours.map((hours) => {
    const all = [hours, cash.get(hours.period), influenced.get(hours.period)] as const
    return {
      period: hours.period,
      value: costOf({ hours: hours.value, cash: all[1]?.value ?? null, count: all[2]?.numerator ?? null }, hourlyCost),
      numerator: null,
      denominator: null,
      state: weakest(all.map((point) => point?.state ?? 'missing')),
      over: all.every((point) => point?.over ?? false),
      entered: all.reduce((sum, point) => sum + (point?.entered ?? 0), 0),
      expected: all.reduce((sum, point) => sum + (point?.expected ?? 0), 0),
    }
  })
}

type Cost = { hours: number | null; cash: number | null; count: number | null }

function costOf({ hours, cash, count }: Cost, hourlyCost: number | null): number | null {
  if (hours === null || cash === null || count === null || hourlyCost === null) return null
  return count === 0 ? null : (hours * hourlyCost + cash) / count
}

const fromWeakest = ['missing', 'running', 'partial', 'complete'] as const satisfies readonly PeriodState[]

function weakest(states: readonly PeriodState[]): PeriodState {
  return fromWeakest.find((state) => states.includes(state)) ?? 'missing'
}
