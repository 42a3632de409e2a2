import type { Saved } from '@/lib/workspaces/model'
import type { Aggregation, Corridor, Direction, Indicator, IndicatorCadence } from '../catalogues/indicator-schema'
import type { PeriodState, SeriesPoint } from './aggregate'
import type { Attribution } from './attribution'
import type { Figure } from './input-schema'
import type { LocalDate } from './local-days'
import type { Pace } from './pace'
import type { PeriodCadence } from './periods'
import type { Trend } from './trend'

/** What the operations of indicators answer with. What they are asked: input-schema.ts. */

/** An indicator's definition in one language, from the catalogue version it is measured by. */
export type IndicatorText = {
  key: string
  name: string
  /** What counts and how to count it. */
  help: string
  unit: Indicator['unit']
  /** The unit's name where it is free. */
  unitLabel: string | null
  /** Digits shown after the decimal point. */
  decimals: number
  direction: Direction
  /** 'ratio': figures have two parts; 'median': single values; 'computed': never entered; else one value. */
  aggregation: Aggregation
  cadence: IndicatorCadence
  /** What figures are entered by; what is running is entered by the week. */
  native: PeriodCadence
  kind: Indicator['kind']
  starter: boolean
  ratio: { numerator: string; denominator: string } | null
  suggestedCorridor: Corridor | null
  suggestedTarget: number | null
  /** The arguments that it will confirm or contradict. */
  measures: { key: string; title: string }[]
}

/** Aimed at a native period: hours a week, customers a month. */
export type GoalView =
  | { kind: 'target'; baseline: number; target: number; from: LocalDate | null; by: LocalDate | null }
  | { kind: 'corridor'; lo: number; hi: number; tolerance: number }

/** `no_corridor`: better and worse have no meaning before a corridor is set. */
export type TrendView = Trend | { known: false; why: 'no_corridor' }

export type PointView = Pick<
  SeriesPoint,
  'period' | 'value' | 'numerator' | 'denominator' | 'state' | 'entered' | 'expected'
>

/** How an indicator stands, judged by its native periods. */
export type Standing = {
  goal: GoalView | null
  /** The newest period that is over with its figure in; its value is null for a ratio of nothing. */
  newest: PointView | null
  /** The complete one before it. */
  previous: PointView | null
  /** For ratios: the newest's share with its Wilson interval, or counts below ten; else null. */
  attribution: Attribution | null
  /** Of the newest, 0–150 (0–100 for a corridor); null without a goal or a figure. */
  attainment: number | null
  trend: TrendView
  /** Null without a target with a date, or without a figure. */
  pace: Pace | null
  /** The target's date has passed. */
  overdue: boolean
  /** Nothing was entered for one and a half cadences; from midnight UTC of the day after. */
  stale: boolean
  /** The newest native period with a figure, however old. */
  lastPeriod: string | null
}

// ── readIndicators ──

export type IndicatorCard = IndicatorText &
  Standing & {
    /** For `setGoal`. */
    revision: number
    adoptedAt: Date
    /** The last 13 native periods, oldest first; the last one still runs. */
    series: PointView[]
  }

/** `retired`: measured before; its figures are there again once it is adopted. */
export type OfferedIndicator = IndicatorText & { retired: boolean }

export type IndicatorsView = {
  timeZone: string
  /** In the catalogue's order. */
  indicators: IndicatorCard[]
  /** What can be adopted, in the catalogue's order. */
  offered: OfferedIndicator[]
  /** Keys of the starter set that are not adopted yet. */
  starterOpen: string[]
  /** Something is measured, and all of it is what the firm does, nothing that it brings. */
  activityOnly: boolean
  mayAdopt: boolean
  maySetGoal: boolean
  mayRecord: boolean
}

// ── readEntry ──

export type EntryPeriod = {
  period: string
  first: LocalDate
  last: LocalDate
  /** 'current' still runs; 'last' has just ended; 'gap': an earlier one without a figure. */
  place: 'current' | 'last' | 'gap'
  /** Over, without a figure, and not from before the indicator was measured: waiting to be entered. */
  due: boolean
  /** What stands; null: nothing, which is not zero. */
  figure: Figure | null
  /** Sent back with the figure; 0: nothing was ever entered. */
  revision: number
  /** For a ratio: what another indicator's figures say it was, a whole number; a proposal only. */
  proposedDenominator: number | null
}

/** Newest period first: the running one, the last one, then gaps among the six before. */
export type EntryIndicator = IndicatorText & { stale: boolean; periods: EntryPeriod[] }

export type EntryView = {
  timeZone: string
  /** In the catalogue's order, computed ones left out. */
  indicators: EntryIndicator[]
  /** Periods that are due, over all indicators. */
  due: number
  mayRecord: boolean
}

// ── recordMeasurement ──

/** A figure that stands, with who entered it and when. */
export type StandingFigure = {
  period: string
  /** null: taken back. */
  figure: Figure | null
  revision: number
  author: string
  at: Date
}

/** `stale`: somebody else was faster; nothing was written, and this is what stands. */
export type RecordedFigure =
  | { outcome: 'saved'; period: string; figure: Figure | null; revision: number; at: Date }
  | { outcome: 'stale'; current: StandingFigure | null }

// ── setGoal ──

/** `stale` says what stands. */
export type SavedGoal = Saved<{ goal: GoalView | null; revision: number }>

// ── readSeries ──

export type SeriesPointView = PointView & {
  first: LocalDate
  last: LocalDate
  /** Ended, and so has every native period that reaches into it. */
  over: boolean
  /**
   * The goal for the whole of this period: where figures are summed, a longer period is aimed at its share of the
   * native ones. Null without such a goal.
   */
  target: number | null
  corridor: { lo: number; hi: number } | null
  /** What the way to a target with a date expects of this period; null outside the way. */
  expectedValue: number | null
  /** Of complete periods. */
  attainment: number | null
  /** For ratios: the share with its Wilson interval, or counts below ten. */
  attribution: Attribution | null
}

/** A native period that somebody entered, newest first. */
export type FigureRow = StandingFigure & { corrected: boolean }

export type SeriesView = {
  indicator: IndicatorText
  /** Of the indicator, for `setGoal`. */
  revision: number
  retired: boolean
  standing: Standing
  timeZone: string
  by: PeriodCadence
  /** What it can be shown by. */
  shownBy: readonly PeriodCadence[]
  /** First and last period of the range, of the cadence `by`. */
  from: string
  to: string
  /** One for each period of the range, oldest first; gaps are points without a value. */
  points: SeriesPointView[]
  /** Over the points of the range. */
  trend: TrendView
  /** For ratios: everything that is in, over the range taken together. */
  attribution: Attribution | null
  /** Native periods of the range that were ever entered, newest first: the table, and what can be corrected. */
  figures: FigureRow[]
  mayRecord: boolean
  maySetGoal: boolean
}

// ── readAllSeries ──

/** One letter a period: complete, running, partial, missing. */
export const stateLetters = { complete: 'c', running: 'r', partial: 'p', missing: '-' } as const satisfies Record<
  PeriodState,
  string
>

/** Five years of one indicator; the parts of a ratio only where it is one. */
export type PackedSeries = {
  indicator: string
  by: PeriodCadence
  from: string
  to: string
  values: (number | null)[]
  numerators?: (number | null)[]
  denominators?: (number | null)[]
  states: string
}

export type AllSeriesView = { timeZone: string; series: PackedSeries[] }

// ── readFigureHistory ──

export type FigureHistory = {
  indicator: string
  period: string
  /** 0: nothing was ever entered. */
  revision: number
  /** Every figure that was ever entered for the period, newest first. */
  figures: Omit<StandingFigure, 'period'>[]
}
