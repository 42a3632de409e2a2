/** How charts write their numbers: the reader's separators, a true minus, never a bare "-0". */

/** A number with fixed digits, e.g. 38 → "38,0". */
export function figure(value: number, locale: string, digits = 1): string {
  const text = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    settled(value, digits),
  )
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

function settled(value: number, digits: number): number {
  const rounded = Number(value.toFixed(digits))
  return Object.is(rounded, -0) ? 0 : rounded
}
