import { wordsOf } from '@/lib/clients/trade-search'
import { tradesBySection } from '@/lib/clients/trades'
import { say } from '@/lib/text/catalogue'
import type { Locale } from '@/lib/text/messages'
import type { TradeGroup } from './trade-matches'

/** The trades in one language, grouped by section: the browser gets only these words. */
export function tradeOptions(locale: Locale): TradeGroup[] {
  return tradesBySection().map(({ section, trades }) => ({
    label: say(section.name, locale),
    options: trades.map((trade) => ({ value: trade.key, label: say(trade.name, locale), words: wordsOf(trade) })),
  }))
}
