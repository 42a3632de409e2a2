import { formatLocale } from '@/lib/text/formats'

/** How charts write their numbers: the reader's separators, a true minus, never a bare "-0". */

/** A number with fixed digits, e.g. 38 → "38,0". */
export function figure(value: number, locale: string, digits = 1): string {
  const digitsShown = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const text = new Intl.NumberFormat(formatLocale(locale), digitsShown).format(settled(value, digits))
  return text.replace('-', '−')
}

/** With its sign, e.g. 26.04 → "+26"; zero has none. */
export function signedFigure(value: number, locale: string, digits = 0): string {
  const rounded = settled(value, digits)
  return rounded > 0 ? `+${figure(rounded, locale, digits)}` : figure(rounded, locale, digits)
}

/** A balance as whole points, unless rounding would carry it over its threshold: 14.6 of 15 stays "+14,6". */
export function balanceFigure(balance: number, threshold: number, locale: string): string {
  const carriedOver = Math.round(balance) >= threshold !== balance >= threshold
  return signedFigure(balance, locale, carriedOver ? 1 : 0)
}

/** A readiness as whole points, unless rounding would carry it into the next level: 74.89 is not yet "75". */
export function readinessFigure(readiness: number, locale: string): string {
  const carriedOver = Math.floor(Math.round(readiness) / 25) > Math.floor(readiness / 25 + 1e-9)
  return figure(readiness, locale, carriedOver ? 1 : 0)
}

/** The change between two numbers as they are shown, so that it can be worked out from them. */
export function changeFigure(from: number, to: number, locale: string, digits = 1): string {
  return signedFigure(settled(to, digits) - settled(from, digits), locale, digits)
}

function settled(value: number, digits: number): number {
  const rounded = Number(value.toFixed(digits))
  return Object.is(rounded, -0) ? 0 : rounded
}
