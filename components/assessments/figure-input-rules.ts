/** Reads a figure as people type it: "1,5", "1.000", "1 000". null where it is none. */
export function readFigure(text: string): number | null {
  const plain = text.trim()
  if (/^\d{1,3}([.’' ]\d{3})+$/.test(plain)) return Number(plain.replace(/\D/g, ''))
  if (!/^\d+([.,]\d+)?$/.test(plain)) return null
  return Number(plain.replace(',', '.'))
}

/** The whole percents that are typed, by option; null where a field holds no percentage. */
export function readPercent(text: string): number | null {
  if (text.trim() === '') return 0
  const figure = readFigure(text.replace('%', ''))
  return figure !== null && figure <= 100 ? figure : null
}

/** Shares of a whole from typed percents: null until every field is a percentage and they add up to 100. */
export function sharesFrom(typed: Readonly<Record<string, string>>): Record<string, number> | null {
  const parts = Object.entries(typed).map(([key, text]) => [key, readPercent(text)] as const)
  if (parts.some(([, percent]) => percent === null)) return null
  const sum = parts.reduce((total, [, percent]) => total + (percent ?? 0), 0)
  return Math.abs(sum - 100) < 0.5
    ? Object.fromEntries(parts.map(([key, percent]) => [key, (percent ?? 0) / 100]))
    : null
}

/** The running sum in percent; fields that hold no percentage count nothing. */
export function sumOfPercents(typed: Readonly<Record<string, string>>): number {
  return Object.values(typed).reduce((sum, text) => sum + (readPercent(text) ?? 0), 0)
}
