import type { Figure } from './input-schema'
import type { LocalDate } from './local-days'

/** The figure that stands for one native period; null: taken back. */
export type StoredFigure = { indicator: string; period: string; figure: Figure | null; revision: number }

/** Days of native periods, half-open: from the first day of one up to, not with, `end`. */
export type FigureRange = { indicator: string; first: LocalDate; end: LocalDate }
