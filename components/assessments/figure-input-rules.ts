/** Reads a figure as people type it: "1,5", "1.000", "1 000". null where it is none. */
export function readFigure(text: string): number | null {
  const plain = text.trim()
  if (/^\d{1,3}([.’' ]\d{3})+$/.test(plain)) return Number(plain.replace(/\D/g, ''))
  if (!/^\d+([.,]\d+)?$/.test(plain)) return null
  return Number(plain.replace(',', '.'))
}

/** A percentage as it is typed, "12," on the way to "12,5" included; empty is 0, null is none from 0 to 100. */
export function readPercent(text: string): number | null {
  if (text.trim() === '') return 0
  const figure = readFigure(text.replace('%', '').replace(/[.,]\s*$/, ''))
  return figure !== null && figure <= 100 ? figure : null
}

/** How far typed percents may be from 100: three times 33,3 is a whole. */
const near = 0.1 + 1e-9

/** Rounded to two decimals: sums of typed percents carry the dust of floats. */
export function hundredths(figure: number): number {
  return Math.round(figure * 100) / 100
}

/** Shares of a whole from typed percents: null until every field is a percentage and they add up to 100. */
export function sharesFrom(typed: Readonly<Record<string, string>>): Record<string, number> | null {
  const parts = Object.entries(typed).map(([key, text]) => [key, readPercent(text)] as const)
  if (parts.some(([, percent]) => percent === null)) return null
  return Math.abs(sumOfPercents(typed) - 100) <= near
    ? Object.fromEntries(parts.map(([key, percent]) => [key, hundredths(percent ?? 0) / 100]))
    : null
}

/** The running sum in percent; fields that hold no percentage count nothing. */
export function sumOfPercents(typed: Readonly<Record<string, string>>): number {
  return hundredths(Object.values(typed).reduce((sum, text) => sum + (readPercent(text) ?? 0), 0))
}
