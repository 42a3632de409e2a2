import { figure } from '@/components/charts/figures'
import type { Figure } from '@/lib/indicators/input-schema'
import { median } from '@/lib/indicators/median'
import { datesOf, parsePeriod, type Period, type PeriodCadence } from '@/lib/indicators/periods'
import type { IndicatorText, PointView } from '@/lib/indicators/views'
import { formatLocale } from '@/lib/text/formats'
import type { textIn } from '@/lib/text/server'

/** Figures and periods as a reader writes them: "3,5 Std.", "3 von 7", "Woche 47, 16.–22. November 2026". */

type WordKey = Parameters<ReturnType<typeof textIn<'indicators'>>>[0]

/** Texts of namespace `indicators`, whether on the server or in the browser. */
export type Words = (key: WordKey, values?: Record<string, string | number>) => string

export type Reader = { t: Words; locale: string; currency: string }

/** What a figure is counted in and how. */
export type Counted = Pick<IndicatorText, 'unit' | 'unitLabel' | 'decimals' | 'aggregation'>

/** Below this many asked a percentage would promise too much: docs/scoring.md §g. */
const fewestForShare = 10

/** The money of the place where a client's clock stands. */
export function currencyOf(timeZone: string): string {
  return money[timeZone] ?? 'EUR'
}
const money: Readonly<Record<string, string>> = {
  'Europe/Zurich': 'CHF',
  'Europe/Busingen': 'CHF',
  'Europe/Vaduz': 'CHF',
  'Europe/London': 'GBP',
}

/** An amount in the indicator's unit; `more` digits where it is worked out: slopes, distances, expectations. */
export function amountWords(value: number, counted: Counted, reader: Reader, more = 0): string {
  const { unit, decimals } = counted
  if (unit === 'money') return moneyWords(value, more > 0 ? roughDigits(value) : centDigits(value), reader)
  const digits = Number.isInteger(value) && unit !== 'score' ? 0 : Math.max(decimals, more)
  return withUnit(figure(value, reader.locale, digits), counted, reader)
}

/** As it was entered: nothing rounded, nothing added. */
function enteredWords(value: number, counted: Counted, reader: Reader): string {
  const digits = digitsIn(value)
  if (counted.unit === 'money') return moneyWords(value, Math.max(digits, centDigits(value)), reader)
  return withUnit(figure(value, reader.locale, digits), counted, reader)
}

function withUnit(number: string, { unit, unitLabel }: Counted, { t }: Reader): string {
  if (unit === 'count' || unit === 'money') return number
  return unit === 'free'
    ? t('amount.free', { value: number, unit: unitLabel ?? '' })
    : t(`amount.${unit}`, { value: number })
}

function moneyWords(value: number, digits: number, { locale, currency }: Reader): string {
  const shown = { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' } as const
  const format = new Intl.NumberFormat(formatLocale(locale), { style: 'currency', currency, ...shown })
  return format.format(value).replace('-', '−')
}

const centDigits = (value: number) => (Number.isInteger(value) ? 0 : 2)

/** Money that is worked out carries no cents: whole from ten on. */
function roughDigits(value: number): number {
  const tenths = Number(value.toFixed(1))
  return Number.isInteger(tenths) || Math.abs(tenths) >= 10 ? 0 : 1
}

/** The most digits that are kept apart from the dust of floats; tables for spreadsheets have as many. */
const finest = 6

function digitsIn(value: number): number {
  const enough = Array.from({ length: finest }, (_, digits) => digits)
  return enough.find((digits) => Number(value.toFixed(digits)) === Number(value.toFixed(finest))) ?? finest
}

/** A number of the indicator without its unit, as it is typed. */
export function plainNumber(value: number, locale: string): string {
  const format = new Intl.NumberFormat(formatLocale(locale), { maximumFractionDigits: finest, useGrouping: false })
  return format.format(value).replace('-', '−')
}

/** What is shown for a period: counts beside every share, and counts alone below ten. */
export function pointWords(
  { value, numerator, denominator, state }: Pick<PointView, 'value' | 'numerator' | 'denominator' | 'state'>,
  counted: Counted,
  reader: Reader,
): string {
  const { t, locale } = reader
  if (state === 'missing') return t('state.missing')
  if (numerator === null || denominator === null) {
    return value === null ? t('state.missing') : amountWords(value, counted, reader)
  }
  return ratioWords(numerator, denominator, { t, locale })
}

function ratioWords(numerator: number, denominator: number, { t, locale }: Pick<Reader, 't' | 'locale'>): string {
  if (denominator === 0) return t('amount.nobody')
  const parts = { numerator: part(numerator, locale), denominator: part(denominator, locale) }
  if (denominator < fewestForShare) return t('amount.of', parts)
  return t('amount.share', { ...parts, value: figure((100 * numerator) / denominator, locale, 0) })
}

/** Weeks cut by the end of a month leave fractions. */
function part(count: number, locale: string): string {
  return figure(count, locale, Number.isInteger(count) ? 0 : 1)
}

/** What somebody entered; null: nothing. */
export function figureWords(entered: Figure | null, counted: Counted, reader: Reader): string {
  const { t, locale } = reader
  if (entered === null) return t('conflict.empty')
  if ('value' in entered) return enteredWords(entered.value, counted, reader)
  if ('numerator' in entered) {
    return t('amount.of', {
      numerator: part(entered.numerator, locale),
      denominator: part(entered.denominator, locale),
    })
  }
  const list = entered.singles.map((single) => plainNumber(single, locale)).join(locale === 'de' ? '; ' : ', ')
  return t('amount.singles', { count: entered.singles.length, list })
}

/** The middle one of several; null while there is none. */
export function middleWords(singles: readonly number[], counted: Counted, reader: Reader): string | null {
  const middle = median(singles)
  return middle === null ? null : amountWords(middle, counted, reader, 1)
}

/** "Stunden je Woche": what the value axis counts, for periods of `by`. */
export function unitWords(counted: Counted, by: PeriodCadence, { t, locale, currency }: Reader): string {
  const { unit, unitLabel, aggregation } = counted
  const plain = unit === 'free' ? (unitLabel ?? '') : t(`unit.${unit}`, { currency: moneyName(currency, locale) })
  const named = aggregation === 'median' ? t('unit.median', { unit: plain }) : plain
  return `${named} ${t(aggregation === 'last' ? `atEnd.${by}` : `per.${by}`)}`
}

function moneyName(currency: string, locale: string): string {
  return currency === ''
    ? ''
    : (new Intl.DisplayNames(formatLocale(locale), { type: 'currency' }).of(currency) ?? currency)
}

/** A period in full; the key itself where it is none. */
export function periodName(key: string, reader: Pick<Reader, 't' | 'locale'>): string {
  const period = parsePeriod(key)
  if (period === null) return key
  const { t, locale } = reader
  switch (period.cadence) {
    case 'week':
      return t('period.week', { number: period.number, range: daysWords(period, locale) })
    case 'month':
      return monthWords(period, locale, { month: 'long', year: 'numeric' })
    case 'quarter':
      return t('period.quarter', { number: period.number, year: String(period.year) })
    case 'year':
      return String(period.year)
  }
}

/** A period on a time axis; `year` where the label itself does not say it. */
export function periodTick(key: string, reader: Pick<Reader, 't' | 'locale'>): { tick: string; year: string | null } {
  const period = parsePeriod(key)
  if (period === null) return { tick: key, year: null }
  const { t, locale } = reader
  const year = String(period.year)
  switch (period.cadence) {
    case 'week':
      return { tick: t('period.tickWeek', { number: period.number }), year }
    case 'month':
      return { tick: monthWords(period, locale, { month: 'short' }), year }
    case 'quarter':
      return { tick: t('period.tickQuarter', { number: period.number, year }), year: null }
    case 'year':
      return { tick: year, year: null }
  }
}

/** "Ende Oktober 2026": the moment that a period's figure holds for. */
export function periodEnd(key: string, reader: Pick<Reader, 't' | 'locale'>): string {
  const period = parsePeriod(key)
  if (period === null) return key
  const { t, locale } = reader
  const { cadence, number } = period
  const year = String(period.year)
  if (cadence === 'week') return t('periodEnd.week', { number })
  if (cadence === 'month') {
    return t('periodEnd.month', { month: monthWords(period, locale, { month: 'long', year: 'numeric' }) })
  }
  return cadence === 'quarter' ? t('periodEnd.quarter', { number, year }) : t('periodEnd.year', { year })
}

/** A day of the client's calendar, "2026-03-31", as the reader writes it. */
export function dayWords(day: string, locale: string): string {
  return dayFormat(locale, { dateStyle: 'long' }).format(new Date(`${day}T00:00Z`))
}

/** Put together here: engines differ in the spaces of a range, and a page must read the same after it has loaded. */
function daysWords(period: Period, locale: string): string {
  const { first, last } = datesOf(period)
  const [from, to] = [new Date(`${first}T00:00Z`), new Date(`${last}T00:00Z`)]
  const day = locale === 'de' ? `${from.getUTCDate()}.` : String(from.getUTCDate())
  const end = dayFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(to)
  if (from.getUTCMonth() === to.getUTCMonth()) return `${day}–${end}`
  const year = from.getUTCFullYear() === to.getUTCFullYear() ? {} : { year: 'numeric' as const }
  return `${dayFormat(locale, { day: 'numeric', month: 'long', ...year }).format(from)} – ${end}`
}

function monthWords({ year, number }: Period, locale: string, options: Intl.DateTimeFormatOptions): string {
  return dayFormat(locale, options).format(new Date(Date.UTC(year, number - 1, 1)))
}

/** Days have no time zone: they are written as they are kept. */
function dayFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(formatLocale(locale), { ...options, timeZone: 'UTC' })
}
