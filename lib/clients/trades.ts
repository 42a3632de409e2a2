import data from './trades.json'

/** A word or name in both languages of the product. */
interface Name {
  readonly de: string
  readonly en: string
}

/** A NACE Rev. 2 section ("G"), with the first and last of its two-digit divisions. */
export interface Section {
  readonly key: string
  readonly divisions: { readonly from: string; readonly to: string }
  readonly name: Name
}

/**
 * A trade as owners call it. `nace` is the NACE Rev. 2 class it is nearest to ("56.30"),
 * or the section's letter where the trade stands for the rest of its section.
 */
export interface Trade {
  readonly key: string
  readonly section: string
  readonly nace: string
  readonly name: Name
}

/** All sections A–U, also those without a trade of small firms. */
export const sections: readonly Section[] = data.sections

/** The trades to choose from, in the order of their sections; the rest of a section comes last in it. */
export const trades: readonly Trade[] = data.trades

const keys: ReadonlySet<string> = new Set(trades.map((trade) => trade.key))

/** Whether the key names a trade of the list. */
export function isTrade(key: string): boolean {
  return keys.has(key)
}

/** The trades grouped for a list with headings; sections without trades are left out. */
export function tradesBySection(): { section: Section; trades: Trade[] }[] {
  return sections
    .map((section) => ({ section, trades: trades.filter((trade) => trade.section === section.key) }))
    .filter((group) => group.trades.length > 0)
}
